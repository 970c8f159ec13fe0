"""One file that was handed in, on disk or inside a zip, and why it cannot be read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


class UnreadableError(Exception):
    """Say by a key of the words (`problem.…`) why something handed in cannot be read."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True)
class Entry:
    """A file: its path below the class, its time, and how to read so many bytes of it; or its `fault`."""

    path: tuple[str, ...]
    when: float
    load: Callable[[int], bytes]
    fault: str = ""

    def read(self, most: int) -> bytes:
        """Return the file, or raise `UnreadableError`; more than `most` bytes are `too_large`."""
        if self.fault:
            raise UnreadableError(self.fault)
        data = self.load(most + 1)
        if len(data) > most:
            raise UnreadableError("too_large")
        return data
