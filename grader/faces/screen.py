"""What a terminal is like, and which language is spoken on it."""

from __future__ import annotations

import os
import shutil
import sys
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
    return Screen(language, Paint(colour), shutil.get_terminal_size().columns)
