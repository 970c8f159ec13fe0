"""Find out, by doing, what a confined child can still do."""

from __future__ import annotations

import errno
import mmap
import os
import socket
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_REFUSALS = {errno.EPERM, errno.EACCES}


def attempt(secret: str, memory_bytes: int) -> dict[str, bool]:
    """Try everything once, in a child that will not be used for more; say what was refused."""
    deeds: dict[str, Callable[[], object]] = {
        "read": lambda: os.open(secret, os.O_RDONLY),
        "list": lambda: os.listdir(os.path.dirname(secret)),
        "write": _write,
        "socket": lambda: socket.socket(socket.AF_INET, socket.SOCK_DGRAM),
        "fork": _fork,
        "exec": lambda: os.execv("/nonexistent", ["no"]),  # noqa: S606 - ENOENT if allowed
        "signal": lambda: os.kill(os.getppid(), 0),
        "memfd": lambda: os.memfd_create("probe"),
    }
    refused = {name: _refused(deed) for name, deed in deeds.items()}
    return refused | {"memory": _bounded(memory_bytes)}


def isolation(refused: dict[str, bool]) -> str:
    """Say how well a child is confined, given what was refused to it.

    >>> isolation({"read": True, "list": True, "write": True, "memory": True})
    'partial'
    """
    landlock = all(refused.get(name, False) for name in ("read", "list", "write"))
    seccomp = all(refused.get(name, False) for name in ("socket", "fork", "exec", "signal", "memfd"))
    if landlock and seccomp:
        return "full"
    if landlock or seccomp:
        return "partial"
    return "limits" if refused.get("memory") else "none"


def _refused(deed: Callable[[], object]) -> bool:
    try:
        deed()
    except OSError as error:
        return error.errno in _REFUSALS
    return False


def _write() -> None:
    path = f"/tmp/saiten-probe-{os.getpid()}"  # noqa: S108 - a place where anybody could write, if not confined
    os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    os.unlink(path)


def _fork() -> None:
    pid = os.fork()
    if pid == 0:
        os._exit(0)
    os.waitpid(pid, 0)


def _bounded(memory_bytes: int) -> bool:
    try:
        mmap.mmap(-1, memory_bytes).close()
    except (OSError, MemoryError):
        return True
    return False
