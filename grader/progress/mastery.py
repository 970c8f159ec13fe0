"""What the log says about the learner: mastery by area, whether confidence is deserved, days in a row."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from grader.progress.state import State

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date, datetime

    from grader.progress.attempt import Attempt
    from grader.progress.bank import Item
    from grader.progress.situation import Situation

_RIGHT = (State.RIGHT, State.RIGHT_AFTER_SOLUTION)


@dataclass(frozen=True, slots=True)
class Area:
    """How one area stands: its items, those answered, those right at last, and its mastery in 0..1.

    Mastery is the mean over all items of the area of how likely each is remembered now (FSRS), where an item
    that was never right, or was wrong at last, counts 0.
    """

    name: str
    items: int
    tried: int
    right: int
    mastery: float


@dataclass(frozen=True, slots=True)
class Trust:
    """How often answers of one confidence (1 guess, 2 maybe, 3 sure) were right."""

    confidence: int
    answers: int
    right: int


@dataclass(frozen=True, slots=True)
class Days:
    """The days with answers: the run that goes on today (or ended yesterday), the longest, and all."""

    current: int
    longest: int
    total: int


def areas(situation: Situation) -> list[Area]:
    """Return how every area stands, in the order of the items."""
    grouped: dict[str, list[Item]] = {}
    for item in situation.items:
        grouped.setdefault(item.area, []).append(item)
    return [_area(name, those, situation) for name, those in grouped.items()]


def strength(item: Item, situation: Situation, when: datetime) -> float:
    """Return how likely an item is answered right at a moment: 0 where it was not right at last."""
    known = item.id in situation.cards and situation.states[item.id].state in _RIGHT
    return situation.cards[item.id].recall(when) if known else 0.0


def trust(attempts: Iterable[Attempt]) -> list[Trust]:
    """Return how deserved each confidence was; without answers that tell one, nothing."""
    told = [one for one in attempts if one.confidence]
    levels = sorted({one.confidence for one in told if one.confidence})
    return [_trust(level, [one for one in told if one.confidence == level]) for level in levels]


def days(attempts: Iterable[Attempt], today: date) -> Days:
    """Return how regularly there were answers."""
    worked = sorted({one.day for one in attempts})
    runs = _runs(worked)
    going_on = bool(worked) and (today - worked[-1]).days <= 1
    return Days(runs[-1] if going_on else 0, max(runs, default=0), len(worked))


def _runs(worked: Sequence[date]) -> list[int]:
    runs: list[int] = []
    for at, day in enumerate(worked):
        if at and day - worked[at - 1] == timedelta(days=1):
            runs[-1] += 1
        else:
            runs.append(1)
    return runs


def _trust(level: int, answers: Sequence[Attempt]) -> Trust:
    return Trust(level, len(answers), sum(one.passed for one in answers))


def _area(name: str, items: Sequence[Item], situation: Situation) -> Area:
    states = situation.states
    tried = [one for one in items if one.id in states and states[one.id].attempts]
    right = [one for one in tried if states[one.id].state in _RIGHT]
    remembered = sum(strength(one, situation, situation.now) for one in items)
    return Area(name, len(items), len(tried), len(right), remembered / len(items))
