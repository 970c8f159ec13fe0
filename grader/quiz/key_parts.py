"""The keys of questions whose answer has parts or comes from a program."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from grader.text import Text


@dataclass(frozen=True, slots=True)
class Variable:
    """A name in a formula: its shape (parameters may be named) and the range it is drawn from."""

    name: str
    shape: tuple[str, ...]
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Stray:
    """Something offered that belongs nowhere, and why."""

    id: str
    text: Text
    feedback: Text


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to put in order, and the items it must stand behind."""

    id: str
    text: Text
    after: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OrderKey:
    """Items whose order is asked; any order that puts each behind its `after` is right."""

    items: tuple[Item, ...]
    distractors: tuple[Stray, ...] = ()
    partial: bool = True


@dataclass(frozen=True, slots=True)
class Pair:
    """Two things that belong together, and why; the id names both."""

    id: str
    left: Text
    right: Text
    feedback: Text


@dataclass(frozen=True, slots=True)
class MatchKey:
    """Pairs to be found again, among right sides some of which have no left one."""

    pairs: tuple[Pair, ...]
    distractors: tuple[Stray, ...] = ()


@dataclass(frozen=True, slots=True)
class Mistake:
    """An answer that is a known mistake, and what to say to it.  Its two texts are the same code."""

    answer: Text
    feedback: Text


class BlankKind(StrEnum):
    """Name how what was filled in is compared."""

    TEXT = "text"
    NUMBER = "number"
    FORMULA = "formula"


@dataclass(frozen=True, slots=True)
class Blank:
    """One gap of a text: what fills it, and what to say to known mistakes."""

    id: str
    accept: tuple[Text, ...]
    kind: BlankKind = BlankKind.TEXT
    known_wrong: tuple[Mistake, ...] = ()


@dataclass(frozen=True, slots=True)
class ClozeKey:
    """A text or program with gaps `[[id]]`; the variables are those of its formulas."""

    text: Text
    blanks: tuple[Blank, ...]
    variables: tuple[Variable, ...] = ()


@dataclass(frozen=True, slots=True)
class ShapeKey:
    """The shape that a name has after a program."""

    program: Text
    of: str
    shape: Text
    known_wrong: tuple[Mistake, ...] = ()


@dataclass(frozen=True, slots=True)
class TraceKey:
    """What a program prints, or the name of the exception it raises."""

    program: Text
    prints: Text
    raises: bool = False
    known_wrong: tuple[Mistake, ...] = ()


@dataclass(frozen=True, slots=True)
class CodeKey:
    """Code that is judged as an exercise of the course."""

    exercise: str
    starter: Text
