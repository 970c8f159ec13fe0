"""Speak to the Linux kernel where the standard library has no words for it."""

from __future__ import annotations

import ctypes
import os

from grader.child.syscalls import SETUP, number

_PR_SET_PDEATHSIG, _PR_SET_KEEPCAPS, _PR_SET_NO_NEW_PRIVS = 1, 8, 38

_libc = ctypes.CDLL(None, use_errno=True)
_libc.syscall.restype = ctypes.c_long


def call(name: str, *arguments: object) -> int:
    """Make a system call of the set-up table, or raise `OSError`."""
    return _checked(_libc.syscall(ctypes.c_long(number(SETUP, name, os.uname().machine) or -1), *arguments))


def die_with_parent(signal_number: int) -> None:
    """Ask for a signal when the parent's thread that started this process ends."""
    _prctl(_PR_SET_PDEATHSIG, signal_number)


def keep_capabilities() -> None:
    """Keep the permitted capabilities over the next change of user."""
    _prctl(_PR_SET_KEEPCAPS, 1)


def forbid_new_privileges() -> None:
    """Make sure that no exec can ever gain privileges; Landlock and seccomp demand it."""
    _prctl(_PR_SET_NO_NEW_PRIVS, 1)


def set_capabilities(mask: int) -> None:
    """Make `mask` the effective and permitted capabilities of this process, and nothing inheritable."""
    header = (ctypes.c_uint32 * 2)(0x20080522, 0)  # _LINUX_CAPABILITY_VERSION_3, this process
    low, high = mask & 0xFFFFFFFF, mask >> 32
    data = (ctypes.c_uint32 * 6)(low, low, 0, high, high, 0)
    _checked(_libc.capset(header, data))


def _prctl(option: int, value: int) -> None:
    zero = ctypes.c_ulong(0)
    _checked(_libc.prctl(option, ctypes.c_ulong(value), zero, zero, zero))


def _checked(result: int) -> int:
    if result < 0:
        code = ctypes.get_errno()
        raise OSError(code, os.strerror(code))
    return result
