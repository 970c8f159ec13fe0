"""Run programs in a child process, confined as well as this machine can.

Importing this package and opening a backend need no NumPy: the child loads its own copy while the
grader loads its.
"""

from __future__ import annotations

import os
import signal
import sys

from grader.sandbox.backend import Backend, SandboxError

__all__ = ["BACKENDS", "Backend", "SandboxError", "open_backend"]

BACKENDS = ("linux", "portable")
"""The backends by name; the first is the strongest, but not to be had on every platform."""


def open_backend(name: str = "") -> Backend:
    """Start a backend, the best of this platform unless one is named, and do not wait for it."""
    best = "linux" if is_supported(sys.platform) else "portable"
    chosen = name or best
    if chosen not in BACKENDS or (chosen == "linux" and best != "linux"):
        raise SandboxError(f"no backend {chosen!r} on {sys.platform}; there is {best!r}")
    if chosen == "linux":
        from grader.sandbox.linux import LinuxBackend  # only the one that runs is loaded

        return LinuxBackend()
    from grader.sandbox.portable import PortableBackend

    return PortableBackend()


def is_supported(platform: str) -> bool:
    """Say whether the Linux backend runs here: it needs process handles (Linux 5.3)."""
    return platform == "linux" and hasattr(os, "pidfd_open") and hasattr(signal, "pidfd_send_signal")
