"""Show one page after the other: in the place of the last one on a terminal, below it anywhere else."""

from __future__ import annotations

import os
import shutil
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

from grader.faces.screen import screen_of

if TYPE_CHECKING:
    from grader.text import Language

_CLEAR = "\x1b[H\x1b[2J"


class Board:
    """The terminal as a place for pages; `plain` never moves the cursor and has no colour."""

    def __init__(self, language: Language, *, plain: bool) -> None:
        self.screen = screen_of(language, plain=plain)
        self._in_place = sys.stdout.isatty() and not plain and os.environ.get("TERM") != "dumb"
        self._size = shutil.get_terminal_size()

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
        self.screen = replace(self.screen, columns=self._size.columns)
        return self._in_place and before != self._size
