"""What an instructor decides about a class: which exercises count and how much, deadlines, lateness."""

from __future__ import annotations

from dataclasses import dataclass, field
from math import ceil
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from grader.batch.submission import Submission

_DAY = 24 * 60 * 60


@dataclass(frozen=True, slots=True)
class Counted:
    """One exercise that counts: its weight, and its deadline in seconds of the epoch (0: none)."""

    weight: float = 1.0
    deadline: float = 0.0


@dataclass(frozen=True, slots=True)
class Lateness:
    """What a late answer loses: a share per day begun, at most so much; `grace` in seconds."""

    per_day: float = 0.0
    most: float = 1.0
    grace: float = 0.0


@dataclass(frozen=True, slots=True)
class Course:
    """All decisions; where none was made, every exercise counts the same and nothing is late.

    `keep` says which of several files counts: the `best` or the `last`.  `visibility` is the word by which
    Gradescope decides when students see their results.
    """

    exercises: Mapping[str, Counted] = field(default_factory=dict)
    late: Lateness = Lateness()
    keep: str = "best"
    visibility: str = "visible"
    others: Counted = Counted()

    def of(self, slug: str) -> Counted:
        """Return what was decided about an exercise, or about all that are not named."""
        return self.exercises.get(slug, self.others)

    def wants(self, slug: str) -> bool:
        """Say whether an exercise counts."""
        return not self.exercises or slug in self.exercises

    def days_late(self, one: Submission) -> int:
        """Return the days begun after the deadline; what a platform calls late is a day late or more.

        >>> from grader.batch.submission import Submission
        >>> course = Course({"relu": Counted(deadline=1000.0)})
        >>> course.days_late(Submission("ann", "relu", "relu.py", when=1001.0))
        1
        """
        deadline = self.of(one.exercise).deadline
        over = one.when - deadline - self.late.grace if deadline and one.when else 0.0
        return max(ceil(over / _DAY), int(one.late))

    def kept(self, days: int) -> float:
        """Return the share of its points that an answer keeps when it is so many days late.

        >>> Course(late=Lateness(per_day=0.1, most=0.5)).kept(3)
        0.7
        """
        return 1.0 - min(self.late.per_day * days, self.late.most)

    def total(self, scores: Mapping[str, float], slugs: Iterable[str]) -> float:
        """Return the weighted mean of scores; an exercise without one counts as 0.

        >>> Course({"relu": Counted(3.0)}).total({"relu": 1.0}, ["relu", "softmax"])
        0.75
        """
        weights = {slug: self.of(slug).weight for slug in slugs}
        earned = sum(weight * scores.get(slug, 0.0) for slug, weight in weights.items())
        return earned / (sum(weights.values()) or 1.0)
