"""The limits that POSIX has: seconds of processor, bytes of memory, no cores, no files written."""

from __future__ import annotations

import mmap
from importlib import import_module
from typing import Any


def _posix() -> Any:
    try:
        return import_module("resource")
    except ImportError:  # Windows has no such module, and no such limits
        return None


resource = _posix()

_OPEN_FILES = 32
_PROBE_BYTES = 1 << 30


def limit(cpu_seconds: int, memory_bytes: int) -> None:
    """Bound this process.  The second above the CPU limit is for those that ignore SIGXCPU."""
    if resource is None:
        return
    _bound(resource.RLIMIT_CPU, cpu_seconds, cpu_seconds + 1)
    _bound(resource.RLIMIT_FSIZE, 0, 0)
    _bound(resource.RLIMIT_CORE, 0, 0)
    _bound(resource.RLIMIT_NOFILE, _OPEN_FILES, _OPEN_FILES)
    _bound(resource.RLIMIT_AS, memory_bytes, memory_bytes)


def hold() -> bool:
    """Say whether a memory limit is obeyed here, by asking for more and being refused."""
    if resource is None or not _maps():
        return False
    before = resource.getrlimit(resource.RLIMIT_AS)
    _bound(resource.RLIMIT_AS, _PROBE_BYTES, before[1])
    try:
        return not _maps()
    finally:
        _bound(resource.RLIMIT_AS, *before)


def _maps() -> bool:
    try:
        mmap.mmap(-1, _PROBE_BYTES).close()  # address space only: no page of it is touched
    except (OSError, MemoryError, ValueError):
        return False
    return True


def _bound(what: int, soft: int, hard: int) -> None:
    try:
        ceiling = resource.getrlimit(what)[1]
        if ceiling != resource.RLIM_INFINITY:
            hard = ceiling if hard == resource.RLIM_INFINITY else min(hard, ceiling)
            soft = hard if soft == resource.RLIM_INFINITY else min(soft, hard)
        resource.setrlimit(what, (soft, hard))
    except (OSError, ValueError):
        return  # macOS answers EINVAL for RLIMIT_AS; `hold` finds out what is really in force
