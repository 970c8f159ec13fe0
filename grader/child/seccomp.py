"""Seccomp: a classic BPF program that lets through only the system calls that arithmetic needs.

The default answer is EPERM, so that an accident becomes a Python exception; only what no exercise
does by accident kills.  Each rule is a short straight piece, because a BPF jump is one byte long.
"""

from __future__ import annotations

import ctypes
import errno
import struct
from typing import TypeAlias

from grader.child import kernel
from grader.child.syscalls import ALLOWED, CHECKED, COLUMNS, KILLED, number

Code: TypeAlias = "list[tuple[int, int, int, int]]"

_LOAD, _EQUAL, _ANY_BIT, _RETURN = 0x20, 0x15, 0x45, 0x06
_ALLOW, _KILL, _ERRNO = 0x7FFF0000, 0x80000000, 0x00050000
_NR, _ARCH, _ARGUMENTS = 0, 4, 16
_ARCHES = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}
_X32 = 0x40000000
_SET_MODE_FILTER = 1

# The kernel's generic values: os.O_CREAT and the like, which aarch64 and x86_64 share.
_WRITING = 0o3 | 0o100 | 0o1000 | 0o2000  # O_ACCMODE, O_CREAT, O_TRUNC, O_APPEND
_FCNTL = (0, 1, 2, 3, 1030)  # F_DUPFD, F_GETFD, F_SETFD, F_GETFL, F_DUPFD_CLOEXEC: none signals anybody
_IOCTL = (0x5401, 0x5450, 0x5451)  # TCGETS (isatty), FIONCLEX, FIOCLEX


def assemble(machine: str) -> bytes | None:
    """Return the filter of a machine as the kernel reads it, or None for a machine we have no table for."""
    if machine not in COLUMNS:
        return None
    code = _entry(machine)
    for name in CHECKED:
        code += _guarded(number(CHECKED, name, machine), _CHECKS[name])
    for name in ALLOWED:
        code += _guarded(number(ALLOWED, name, machine), [_answer(_ALLOW)])
    for name in KILLED:
        code += _guarded(number(KILLED, name, machine), [_answer(_KILL)])
    code.append(_answer(_ERRNO | errno.EPERM))
    return b"".join(struct.pack("<HBBI", *step) for step in code)


def install(program: bytes) -> None:
    """Put this process, for good, under a filter.  It must have given up new privileges before."""
    steps = ctypes.create_string_buffer(program, len(program))
    header = struct.pack("@HP", len(program) // 8, ctypes.addressof(steps))
    kernel.call("seccomp", ctypes.c_uint(_SET_MODE_FILTER), ctypes.c_uint(0), header)


def _answer(value: int) -> tuple[int, int, int, int]:
    return (_RETURN, 0, 0, value)


def _load(offset: int) -> tuple[int, int, int, int]:
    return (_LOAD, 0, 0, offset)


def _entry(machine: str) -> Code:
    """Refuse the calls of another architecture, and the x32 twin of x86_64, before anything else."""
    return [
        _load(_ARCH),
        (_EQUAL, 1, 0, _ARCHES[machine]),
        _answer(_KILL),
        _load(_NR),
        (_ANY_BIT, 0, 1, _X32),
        _answer(_KILL),
    ]


def _guarded(call: int | None, body: Code) -> Code:
    """Run `body` for one call only.  It must answer: the number is no longer loaded after it."""
    return [] if call is None else [(_EQUAL, 0, len(body), call), *body]


def _word(argument: int, *, high: bool = False) -> tuple[int, int, int, int]:
    return _load(_ARGUMENTS + 8 * argument + 4 * high)


def _reading_only(flags: int) -> Code:
    deny, allow = _answer(_ERRNO | errno.EPERM), _answer(_ALLOW)
    return [_word(flags), (_ANY_BIT, 0, 1, _WRITING), deny, allow]


def _one_of(argument: int, values: tuple[int, ...]) -> Code:
    chosen = [piece for value in values for piece in ((_EQUAL, 0, 1, value), _answer(_ALLOW))]
    return [_word(argument), *chosen, _answer(_ERRNO | errno.EPERM)]


def _null(argument: int) -> Code:
    deny = _answer(_ERRNO | errno.EPERM)
    halves = [[_word(argument, high=high), (_EQUAL, 1, 0, 0), deny] for high in (False, True)]
    return [*halves[0], *halves[1], _answer(_ALLOW)]


_CHECKS: dict[str, Code] = {
    "open": _reading_only(1),
    "openat": _reading_only(2),
    "prlimit64": _null(2),
    "fcntl": _one_of(1, _FCNTL),
    "ioctl": _one_of(1, _IOCTL),
    # glibc falls back to clone, and so to a plain EPERM, only where clone3 does not exist.
    "clone3": [_answer(_ERRNO | errno.ENOSYS)],
}
