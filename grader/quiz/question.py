"""Questions and decks as the engine sees them: frozen values, every piece of prose in both languages."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from grader.quiz.key import Key
    from grader.text import Text


@dataclass(frozen=True, slots=True)
class Param:
    """How a parameter is drawn: one of `options`, a number in `low..high`, or an expression."""

    name: str
    options: tuple[Any, ...] = ()
    low: float = 0.0
    high: float = 0.0
    digits: int = 0
    expr: str = ""


@dataclass(frozen=True, slots=True)
class Reference:
    """Where to read on."""

    id: str
    where: str


@dataclass(frozen=True, slots=True)
class Sample:
    """An answer with the score it must get, from `score` to `at_most` where that is given.

    `feedback` is a part of what must be said to it.
    """

    answer: Any
    score: float
    passed: bool | None = None
    feedback: str = ""
    at_most: float | None = None


@dataclass(frozen=True, slots=True)
class Tags:
    """Where a question belongs."""

    syllabus: tuple[str, ...] = ()
    topic: tuple[str, ...] = ()
    level: str = "basic"
    kind: str = "concept"


@dataclass(frozen=True, slots=True)
class Question:
    """One question.

    `values` are the parameters drawn for it; `id` never changes, `rev` counts; `figure` names a picture of
    the course that shows what the answer is about.
    """

    id: str
    rev: int
    type: str
    title: Text
    prompt: Text
    key: Key
    explanation: Text
    tags: Tags = Tags()
    alias: tuple[str, ...] = ()
    hints: tuple[Text, ...] = ()
    params: tuple[Param, ...] = ()
    require: tuple[str, ...] = ()
    references: tuple[Reference, ...] = ()
    samples: tuple[Sample, ...] = ()
    expected_seconds: int = 60
    points: float = 1.0
    requires: tuple[str, ...] = ()
    status: str = "reviewed"
    figure: str = ""
    values: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Deck:
    """The questions of one file, in order."""

    id: str
    title: Text
    questions: tuple[Question, ...]
