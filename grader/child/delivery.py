"""Hand frames over, and leave, by functions that a program cannot replace by patching `os`."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_write, leave = os.write, os._exit

BROKEN = 70
"""How a child ends whose harness failed, by a program's doing or by ours (EX_SOFTWARE)."""


def deliver_to(fd: int) -> Callable[[bytes], None]:
    """Return a function that writes all of its bytes to a descriptor."""

    def deliver(data: bytes) -> None:
        rest = memoryview(data)
        while rest:
            rest = rest[_write(fd, rest) :]

    return deliver
