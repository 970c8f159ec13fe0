"""Show one page after the other: in the place of the last one on a terminal, below it anywhere else."""

from __future__ import annotations

import os
import shutil
import sys
from typing import TYPE_CHECKING

from grader.faces.paint import Paint, wants_colour
from grader.faces.terminal import Screen

if TYPE_CHECKING:
    from grader.text import Language

_CLEAR = "\x1b[H\x1b[2J"


class Board:
    """The terminal as a place for pages; `plain` never moves the cursor and has no colour."""

    def __init__(self, language: Language, *, plain: bool) -> None:
        terminal = sys.stdout.isatty()
        self._language = language
        self._paint = Paint(wants_colour(os.environ, terminal=terminal, plain=plain))
        self._in_place = terminal and not plain and os.environ.get("TERM") != "dumb"
        self._size = shutil.get_terminal_size()

    @property
    def screen(self) -> Screen:
        """Return what the terminal is like now."""
        return Screen(self._language, self._paint, self._size.columns)

    def holds(self, page: str) -> bool:
        """Say whether a page can be seen as a whole."""
        return not self._in_place or page.count("\n") + 1 < self._size.lines

    def show(self, page: str) -> None:
        """Show a page."""
        start, end = (_CLEAR, "") if self._in_place else ("", "\n")
        sys.stdout.write(f"{start}{page}\n{end}")
        sys.stdout.flush()

    def resized(self) -> bool:
        """Say, once, that the terminal has another size, which a page should fill anew."""
        before, self._size = self._size, shutil.get_terminal_size()
        return self._in_place and before != self._size
