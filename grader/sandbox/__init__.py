"""Run programs in a child process, confined as well as this machine can.

Importing this package and opening a backend need no NumPy: the child loads its own copy while the
grader loads its.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from grader.sandbox.backend import Backend, SandboxError
from grader.sandbox.linux import LinuxBackend, is_supported
from grader.sandbox.portable import PortableBackend

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["BACKENDS", "Backend", "SandboxError", "open_backend"]

BACKENDS: dict[str, Callable[[], Backend]] = {"linux": LinuxBackend, "portable": PortableBackend}
"""The backends by name; the first is the strongest, but not to be had on every platform."""


def open_backend(name: str = "") -> Backend:
    """Start a backend, the best of this platform unless one is named, and do not wait for it."""
    best = "linux" if is_supported(sys.platform) else "portable"
    chosen = name or best
    if chosen not in BACKENDS or (chosen == "linux" and best != "linux"):
        raise SandboxError(f"no backend {chosen!r} on {sys.platform}; there is {best!r}")
    return BACKENDS[chosen]()
