"""What is wrong with a content file, shown to its author with the place and the remedy."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING

from grader.content.told import in_language, told
from grader.text import Language

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_LONGEST_LINE = 72
_BEFORE = 40


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault of a content file: where (lines and columns count from 1), what, and what to do."""

    file: Path
    line: int
    column: int
    message: str
    source: str = ""
    remedy: str = ""

    def __str__(self) -> str:
        """Return the fault as its author reads it."""
        return self.say(Language.EN)

    def say(self, language: Language) -> str:
        """Return the fault as an editor can jump to it, with a caret under the place."""
        head = f"{self.file}:{self.line}:{self.column}: {in_language(self.message, language)}"
        remedy = in_language(self.remedy, language)
        return "\n".join([head, *self._picture(), *([f"  → {remedy}"] if remedy else [])])

    def _picture(self) -> list[str]:
        if not self.source.strip():
            return []
        start = max(0, self.column - 1 - _BEFORE)  # one long line must not push the caret off the screen
        shown = self.source[start : start + _LONGEST_LINE].replace("\t", " ")
        return [f"    {shown}", "    " + " " * _cells(shown[: self.column - 1 - start]) + "^"]


class ContentError(Exception):
    """An author's mistake: every problem of a content file at once."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Take the problems, in the order they stand in the file."""
        self.problems = tuple(sorted(problems, key=lambda problem: (problem.line, problem.column)))
        super().__init__(self.problems)

    def __str__(self) -> str:
        """Return every problem, one after the other."""
        return self.say(Language.EN)

    def say(self, language: Language) -> str:
        """Return every problem in one language."""
        return "\n".join(problem.say(language) for problem in self.problems)


def near_miss(word: str, known: Iterable[str]) -> str:
    """Return a question that suggests the known word nearest to this one, or nothing.

    >>> near_miss("promt", ["prompt", "hints"])
    'Did you mean `prompt`?'
    """
    close = get_close_matches(word, list(known), n=1, cutoff=0.6)
    return told("near", word=close[0]) if close else ""


def _cells(text: str) -> int:
    """Count terminal columns, because a kanji is two of them and a combining mark none.

    >>> _cells("W は")
    4
    """
    return sum(_width(char) for char in text)


def _width(char: str) -> int:
    if unicodedata.combining(char):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1
