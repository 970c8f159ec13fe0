"""What a terminal is like, and which language is spoken on it."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from grader.faces.paint import Paint, wants_colour
from grader.text import words

if TYPE_CHECKING:
    from grader.text import Language, Words


@dataclass(frozen=True, slots=True)
class Screen:
    """What the terminal is like and which language it speaks."""

    language: Language
    paint: Paint
    columns: int = 80

    @property
    def words(self) -> Words:
        """Return the sentences of feedback."""
        return words("feedback", self.language)


def screen_of(language: Language, *, plain: bool = False) -> Screen:
    """Return what the terminal of this process is like now."""
    colour = wants_colour(os.environ, terminal=sys.stdout.isatty(), plain=plain)
    return Screen(language, Paint(colour), columns())


def columns() -> int:
    """Return what `shutil.get_terminal_size` would, without the four compressors that come with it."""
    with suppress(ValueError):
        asked = int(os.environ.get("COLUMNS", ""))
        if asked > 0:
            return asked
    with suppress(OSError):  # no output at all, or no terminal
        return os.get_terminal_size().columns or 80
    return 80
