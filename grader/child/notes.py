"""Note what a program says besides its results: printed text, up to a limit, and warnings."""

from __future__ import annotations

import io
import sys
import warnings
from typing import TYPE_CHECKING, Any

from grader.child.faults import Flood

if TYPE_CHECKING:
    from types import FrameType

_MOST_WARNINGS = 50
_TEXT_CHARACTERS = 500


class Notes(io.RawIOBase):
    """Be the program's stdout and stderr, and its `warnings.showwarning`."""

    def __init__(self, name: str, limit: int) -> None:
        super().__init__()
        self._name, self._limit = name, limit
        self._said, self.flooded = bytearray(), False
        self._warned: list[tuple[str, str, int]] = []

    def listen(self) -> None:
        """Stand in for the streams, and show every warning.  Called again before each case."""
        sys.stdout = sys.stderr = io.TextIOWrapper(
            self, "utf-8", "backslashreplace", newline="\n", write_through=True
        )
        warnings.simplefilter("always")
        warnings.showwarning = self._show  # type: ignore[assignment] # warnings passes by position

    def close(self) -> None:
        """Stay open: a stream over this one closes it when it is thrown away."""

    def writable(self) -> bool:
        """Say that this is a place to write to."""
        return True

    def write(self, data: Any) -> int:
        """Keep what was written, or end the case: the limit is for both streams together."""
        piece = bytes(data)
        if len(self._said) + len(piece) > self._limit:
            self.flooded = True
            self._said += piece[: self._limit - len(self._said)]
            raise Flood
        self._said += piece
        return len(piece)

    def take(self) -> dict[str, Any]:
        """Return what was noted since the last time, and start afresh."""
        noted = {"printed": self._said.decode("utf-8", "replace"), "warned": self._warned}
        self._said, self._warned, self.flooded = bytearray(), [], False
        return noted

    def _show(self, message: Any, category: Any, *_place: Any) -> None:
        if len(self._warned) < _MOST_WARNINGS:
            text = str(message)[:_TEXT_CHARACTERS]
            self._warned.append((str(category.__name__)[:80], text, self._line()))

    def _line(self) -> int:
        """Return the learner's line: the warning's own place may lie inside NumPy."""
        frame: FrameType | None = sys._getframe(2)  # noqa: SLF001 - the only way up the stack
        while frame is not None and frame.f_code.co_filename != self._name:
            frame = frame.f_back
        return 0 if frame is None else frame.f_lineno
