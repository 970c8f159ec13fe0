"""Refuse, from inside the interpreter, what the walls refuse from outside: so accidents have a name.

This is no wall: code that wants to can get round an audit hook.  It makes accidents look the same on
every platform, and lets the child say "blocked" where the kernel would only say EPERM.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from grader.child.readable import Readable

REFUSED = "refused: "
"""How the message of every refusal begins."""

_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_FAMILIES = ("socket", "ctypes", "subprocess", "winreg", "syslog", "pty", "ftplib", "smtplib", "urllib")
_HARMLESS = {"ctypes.cdata", "ctypes.cdata/buffer", "ctypes.get_errno", "ctypes.addressof", "ctypes.dlsym"}
_DEEDS = {
    "_posixsubprocess.fork_exec",
    "_thread.start_joinable_thread",
    "_thread.start_new_thread",
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
        elif event in _DEEDS or (event.partition(".")[0] in _FAMILIES and event not in _HARMLESS):
            _refuse(event)

    sys.addaudithook(hook)


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


def _refuse(event: str) -> None:
    _refusals.append(event)
    raise PermissionError(REFUSED + event)
