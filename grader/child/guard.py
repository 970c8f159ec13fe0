"""Refuse, from inside the interpreter, what the walls refuse from outside: so accidents have a name.

This is no wall: code that wants to can get round an audit hook.  It makes accidents look the same on
every platform, and lets the child say "blocked" where the kernel would only say EPERM.
"""

from __future__ import annotations

import _thread
import os
import sys
import threading
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from grader.child.readable import Readable

REFUSED = "refused: "
"""How the message of every refusal begins."""

_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_FAMILIES = ("socket", "subprocess", "winreg", "syslog", "pty", "ftplib", "smtplib", "urllib")
_DEEDS = {
    "_posixsubprocess.fork_exec",
    "_thread.start_joinable_thread",
    "_thread.start_new_thread",
    "ctypes.dlopen",
    "os.chflags",
    "os.chmod",
    "os.chown",
    "os.exec",
    "os.fork",
    "os.forkpty",
    "os.kill",
    "os.killpg",
    "os.link",
    "os.lockf",
    "os.mkdir",
    "os.posix_spawn",
    "os.remove",
    "os.removexattr",
    "os.rename",
    "os.rmdir",
    "os.setxattr",
    "os.spawn",
    "os.startfile",
    "os.startfile/2",
    "os.symlink",
    "os.system",
    "os.truncate",
    "os.utime",
    "resource.prlimit",
    "resource.setrlimit",
    "signal.pthread_kill",
}

_refusals: list[str] = []


def install(readable: Readable) -> None:
    """Refuse, from now on and for good, what no exercise needs."""

    def hook(event: str, arguments: tuple[Any, ...]) -> None:
        if event == "open":
            _refuse_opening(arguments, readable)
        elif event in {"os.listdir", "os.scandir"}:
            _refuse_listing(arguments[0], readable)
        elif event in _DEEDS or event.partition(".")[0] in _FAMILIES:
            _refuse(event)

    sys.addaudithook(hook)
    for module in (_thread, threading):  # no event tells of a new thread before Python 3.12
        for name in ("start_new_thread", "_start_new_thread", "start_new"):
            if hasattr(module, name):
                setattr(module, name, _no_thread)


def refusals() -> int:
    """Return how often something was refused so far."""
    return len(_refusals)


def _refuse_opening(arguments: tuple[Any, ...], readable: Readable) -> None:
    path, _mode, flags = arguments
    writing = isinstance(flags, int) and flags & _WRITING
    if writing or not (isinstance(path, int) or readable.allows(os.fsdecode(path))):
        _refuse("open")


def _refuse_listing(path: Any, readable: Readable) -> None:
    place = os.path.realpath(os.fsdecode("." if path is None else path)) if not isinstance(path, int) else ""
    if place not in readable.listed and not readable.allows(place):
        _refuse("os.listdir")


def _no_thread(*_: Any, **__: Any) -> None:
    _refuse("_thread.start_new_thread")


def _refuse(event: str) -> None:
    _refusals.append(event)
    raise PermissionError(REFUSED + event)
