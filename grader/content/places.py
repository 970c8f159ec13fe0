"""Places in a content file."""

from __future__ import annotations

from pathlib import Path  # noqa: TC003 - `typing.get_type_hints` must be able to read a named tuple
from typing import NamedTuple, TypeAlias

Loc: TypeAlias = "tuple[str | int, ...]"
"""The way to a value from the root of its document: keys and list indices."""


class Position(NamedTuple):
    """A place in a file; lines and columns count from 1."""

    file: Path
    line: int
    column: int


class Spot(NamedTuple):
    """The line and column where a value begins, and where its key does."""

    value: tuple[int, int]
    key: tuple[int, int]
