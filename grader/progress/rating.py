"""What an answer says about memory: at most one review a day for every item, rated as FSRS rates.

A failure is Again.  A right answer is Hard with a hint, after failures, as a guess, or for a part of the
marks; Easy where it was sure and took at most half the expected time; else Good.  The first answer of a day
counts for a question, since its solution is shown at once; for an exercise the outcome of the day counts,
since trying until it is right is how one writes code.  An exercise that is right within a day of a look at
its solution is Again: perhaps it was copied, so it comes back tomorrow.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from grader.progress.attempt import Attempt, Glance, Kind, Look

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

AGAIN, HARD, GOOD, EASY = 1, 2, 3, 4
_SURE, _GUESS = 3, 1


@dataclass(frozen=True, slots=True)
class Review:
    """One review as FSRS takes it."""

    at: datetime
    rating: int


def reviews(attempts: Sequence[Attempt], looks: Sequence[Glance] = ()) -> list[Review]:
    """Return the reviews of one item that its attempts come to, oldest first."""
    real = [one for one in attempts if one.status != "not_implemented"]
    days = (list(day) for _, day in groupby(real, key=lambda one: one.day))
    return [_exercise(day, looks) if day[0].kind is Kind.EXERCISE else _question(day[0]) for day in days]


def _question(answer: Attempt) -> Review:
    return Review(answer.moment, _rating(answer))


def _exercise(day: Sequence[Attempt], looks: Sequence[Glance]) -> Review:
    right = next((one for one in reversed(day) if one.passed), None)
    if right is None:
        return Review(day[-1].moment, AGAIN)
    told = any(one.look is Look.SOLUTION and _same_day(one, right) and one.at < right.moment for one in looks)
    helped = not day[0].passed or any(one.hints_used for one in day)
    return Review(right.moment, AGAIN if told else min(_rating(right), HARD if helped else GOOD))


def _rating(answer: Attempt) -> int:
    if not answer.passed:
        return AGAIN
    if answer.hints_used or answer.score < 1 or answer.confidence == _GUESS:
        return HARD
    return EASY if answer.confidence == _SURE and _quick(answer) else GOOD


def _quick(answer: Attempt) -> bool:
    expected: float = answer.detail.get("expected_seconds", 0)
    return 0 < answer.duration_ms <= 500 * expected


def _same_day(look: Glance, answer: Attempt) -> bool:
    return (answer.moment - look.at).days < 1
