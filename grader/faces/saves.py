"""Notice that a file was saved, however its editor does it: written in place, replaced, or moved away.

The file is looked at two hundred times a second, which costs a few thousandths of a processor.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

TICK = 0.005
"""Seconds between two looks."""

_REST = 0.01
"""Seconds a file must stay as it is before it counts as saved."""

_GRACE = 0.2
"""The same where it is empty or gone: many editors empty or move a file before they write it."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """What changes when a file is saved: its inode where it is replaced, else its time or its size."""

    inode: int
    size: int
    time: int


def stamp(path: Path) -> Stamp | None:
    """Return the stamp of a file, or None where there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return Stamp(found.st_ino, found.st_size, found.st_mtime_ns)


class Saves:
    """The saves of one file; what is there at the beginning is none."""

    def __init__(
        self,
        path: Path,
        *,
        look: Callable[[Path], Stamp | None] = stamp,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._path, self._look, self._clock = path, look, clock
        self._told = self._seen = look(path)
        self._since = clock()

    def due(self) -> bool:
        """Say, once, that the file has changed and has come to rest."""
        found = self._look(self._path)
        if found != self._seen:
            self._seen, self._since = found, self._clock()
        if found == self._told or self._clock() - self._since < (_REST if found and found.size else _GRACE):
            return False
        self._told = found
        return True
