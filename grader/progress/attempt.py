"""One answer to one item, and the small vocabularies that it is told in."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, datetime


class Kind(StrEnum):
    """Say what an item is."""

    QUIZ = "quiz"
    EXERCISE = "exercise"


class Mode(StrEnum):
    """Say how an answer was given."""

    PRACTICE = "practice"
    REVIEW = "review"
    EXAM = "exam"
    WATCH = "watch"


class Look(StrEnum):
    """Say what a learner was shown of an item outside of an answer; `RESTART` is a stub put back."""

    HINT = "hint"
    SOLUTION = "solution"
    RESTART = "restart"


class Mark(StrEnum):
    """Name a mark a learner sets on an item."""

    FLAG = "flag"
    SUSPEND = "suspend"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Attempt:
    """One answer.

    `status` is `passed`, `failed`, or any other status of `saiten-report/1` but `grader_error`.
    `auto_score` is the machine's score in 0..1; `final_score` the one after the learner's own correction
    (None: the same).  `confidence` is 1 (a guess), 2 (maybe) or 3 (sure).  `hints_used` may be None: then
    the store counts the hints looked at since the last answer.  `response` and `detail` are plain data; the
    source text of an exercise is not stored.  `id`, `at` and `tz_minutes` are filled in by the store.
    """

    item_id: str
    kind: Kind
    status: str
    auto_score: float
    final_score: float | None = None
    rev: int = 1
    response: Any = None
    hints_used: int | None = 0
    confidence: int | None = None
    duration_ms: int = 0
    mode: Mode = Mode.PRACTICE
    session: str | None = None
    seed: int = 0
    detail: Mapping[str, Any] = field(default_factory=dict)
    id: str = ""
    at: datetime | None = None
    tz_minutes: int = 0

    @property
    def passed(self) -> bool:
        """Say whether the answer was right."""
        return self.status == "passed"

    @property
    def score(self) -> float:
        """Return the score that counts."""
        return self.auto_score if self.final_score is None else self.final_score

    @property
    def moment(self) -> datetime:
        """Return when it was given."""
        if self.at is None:
            raise ValueError("an attempt has no moment before it is recorded")
        return self.at

    @property
    def day(self) -> date:
        """Return the day it was given, on the learner's own clock."""
        return (self.moment + timedelta(minutes=self.tz_minutes)).date()


@dataclass(frozen=True, slots=True)
class Glance:
    """One look at something of an item: which hint (`step`, from 1), the solution, or a restart."""

    item_id: str
    kind: Kind
    look: Look
    step: int
    at: datetime


@dataclass(frozen=True, slots=True)
class Session:
    """A run through several items: what was asked (`spec`), how far it came (`cursor`), what was typed."""

    id: str
    mode: Mode
    spec: Mapping[str, Any]
    started_at: datetime
    ended_at: datetime | None = None
    cursor: int = 0
    draft: str = ""
