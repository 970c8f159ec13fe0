"""What a class's scores say about its exercises: distributions, difficulty, discrimination.  Pure."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import StatisticsError, correlation, fmean
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

BINS = 10


@dataclass(frozen=True, slots=True)
class Mark:
    """One row, as little of it as statistics need; `fact` is what showed its mistake."""

    student: str
    exercise: str
    status: str
    score: float
    mistake: str = ""
    cluster: str = ""
    only_hidden: bool = False
    fact: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """One exercise: its answers, their mean score (0 hard, 1 easy), and how well it tells students apart."""

    exercise: str
    answers: int
    passed: int
    mean: float
    discrimination: float | None
    bins: tuple[int, ...]


def histogram(scores: Iterable[float]) -> tuple[int, ...]:
    """Return how many scores lie in each tenth; 1.0 belongs to the last.

    >>> histogram([0.0, 0.95, 1.0])
    (1, 0, 0, 0, 0, 0, 0, 0, 0, 2)
    """
    bins = [0] * BINS
    for score in scores:
        bins[min(int(score * BINS), BINS - 1)] += 1
    return tuple(bins)


def items(marks: Sequence[Mark]) -> list[Item]:
    """Return the statistics of every exercise, by name."""
    by_student: dict[str, dict[str, float]] = {}
    by_exercise: dict[str, list[Mark]] = {}
    for mark in marks:
        by_student.setdefault(mark.student, {})[mark.exercise] = mark.score
        by_exercise.setdefault(mark.exercise, []).append(mark)
    return [_item(slug, by_exercise[slug], by_student) for slug in sorted(by_exercise)]


def _item(slug: str, marks: Sequence[Mark], by_student: Mapping[str, Mapping[str, float]]) -> Item:
    scores = [mark.score for mark in marks]
    passed = sum(mark.status == "passed" for mark in marks)
    return Item(slug, len(marks), passed, fmean(scores), discrimination(slug, by_student), histogram(scores))


def discrimination(slug: str, by_student: Mapping[str, Mapping[str, float]]) -> float | None:
    """Return the corrected item-total correlation: a score here against the mean score elsewhere.

    None where it is not defined: fewer than three students with other scores, or all alike.

    >>> scores = {"ann": {"a": 1.0, "b": 1.0}, "bob": {"a": 0.0, "b": 0.0}, "cy": {"a": 0.5, "b": 0.5}}
    >>> discrimination("a", scores)
    1.0
    """
    pairs = [
        (mine[slug], fmean(score for other, score in mine.items() if other != slug))
        for mine in by_student.values()
        if slug in mine and len(mine) > 1
    ]
    try:
        return round(correlation(*zip(*pairs, strict=True)), 4) if len(pairs) > 2 else None
    except StatisticsError:
        return None
