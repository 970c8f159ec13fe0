"""A YAML file as a plain tree that remembers where everything stands."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from grader.content.places import Position
from grader.content.problems import ContentError, Problem
from grader.content.told import told

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from grader.content.places import Loc, Spot

_LARGEST = 1_000_000
_FORBIDDEN = re.compile("[\t\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


@dataclass(frozen=True, slots=True)
class Document:
    """A content file: its plain tree `data`, its lines, and the spot of everything in it."""

    path: Path
    data: Any
    lines: tuple[str, ...]
    spots: Mapping[Loc, Spot]

    def where(self, loc: Loc) -> Position:
        """Return where the value at `loc` begins; where there is none, its nearest parent."""
        return Position(self.path, *self.spots[self.nearest(loc)].value)

    def where_key(self, loc: Loc) -> Position:
        """Return where the key of the value at `loc` begins."""
        return Position(self.path, *self.spots[self.nearest(loc)].key)

    def nearest(self, loc: Loc) -> Loc:
        """Return the path that exists, leaving out the steps that lead nowhere.

        A validator puts names of its own (the type of a question) between the steps of the file.
        """
        found: Loc = ()
        for step in loc:
            found = (*found, step) if (*found, step) in self.spots else found
        return found

    def problem(self, loc: Loc, message: str, remedy: str = "") -> Problem:
        """Return a problem that stands where the value at `loc` does."""
        return _problem(self.path, self.lines, self.spots[self.nearest(loc)].value, (message, remedy))

    def key_problem(self, loc: Loc, message: str, remedy: str = "") -> Problem:
        """Return a problem that stands where the key at `loc` does."""
        return _problem(self.path, self.lines, self.spots[self.nearest(loc)].key, (message, remedy))


def read(path: Path) -> Document:
    """Read a YAML file strictly, or raise `ContentError` with everything that is wrong with it."""
    lines = tuple(_text(path).split("\n"))
    _refuse(_forbidden(path, lines))
    from grader.content import events  # here, because only reading pays for PyYAML

    tree = events.grow("\n".join(lines))
    _refuse(_problem(path, lines, fault.at, (fault.message, fault.remedy)) for fault in tree.faults)
    return Document(path, tree.data, lines, tree.spots)


def _text(path: Path) -> str:
    raw = _bytes(path)
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        problem = Problem(path, line, 1, told("encoding"), "", told("encoding_remedy"))
        raise ContentError([problem]) from None
    return text.replace("\r\n", "\n")


def _bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            raw = file.read(_LARGEST + 1)
    except OSError as error:
        raise ContentError([Problem(path, 1, 1, told("closed", reason=error.strerror))]) from error
    if len(raw) > _LARGEST:
        remedy = told("too_large_remedy", most=_LARGEST)
        raise ContentError([Problem(path, 1, 1, told("too_large"), "", remedy)])
    return raw


def _forbidden(path: Path, lines: tuple[str, ...]) -> Iterator[Problem]:
    for number, line in enumerate(lines, start=1):
        if found := _FORBIDDEN.search(line):
            key = "tab" if found[0] == "\t" else "control"
            yield _problem(path, lines, (number, found.start() + 1), (told(key), told(f"{key}_remedy")))


def _problem(path: Path, lines: tuple[str, ...], at: tuple[int, int], said: tuple[str, str]) -> Problem:
    line, column = at
    source = lines[line - 1] if 0 < line <= len(lines) else ""
    return Problem(path, line, column, said[0], source, said[1])


def _refuse(problems: Iterator[Problem]) -> None:
    if found := list(problems):
        raise ContentError(found)
