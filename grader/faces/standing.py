"""Where a learner is in the course: what is right already, and which exercise comes next."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from grader.catalog import in_order
from grader.progress import State

if TYPE_CHECKING:
    from collections.abc import Mapping

    from grader.catalog import Exercise
    from grader.progress import ItemState

SIGNS = {
    State.NEW: ("", "dim"),
    State.NOT_IMPLEMENTED: ("・", "yellow"),
    State.WRONG: ("×", "red"),
    State.RIGHT: ("○", "green"),
    State.RIGHT_AFTER_SOLUTION: ("○", "cyan"),
}
"""The sign and the colour of every state."""

_RIGHT = (State.RIGHT, State.RIGHT_AFTER_SOLUTION)


@dataclass(frozen=True, slots=True)
class Count:
    """How many of how many exercises are right."""

    right: int
    total: int

    def bar(self, wide: int) -> str:
        """Return the share as a bar of so many signs; it is full only when nothing is missing.

        >>> Count(11, 12).bar(4)
        '[###.]'
        """
        filled = wide * self.right // max(self.total, 1)
        return f"[{'#' * filled}{'.' * (wide - filled)}]"


@dataclass(frozen=True, slots=True)
class Standing:
    """How the exercises of the course stand, in its order."""

    states: Mapping[str, ItemState]
    order: tuple[Exercise, ...] = field(default_factory=in_order)

    def is_right(self, slug: str) -> bool:
        """Say whether an exercise is done."""
        return self.state(slug) in _RIGHT

    def state(self, slug: str) -> State:
        """Return how an exercise stands."""
        return self.states[slug].state if slug in self.states else State.NEW

    def may_see(self, slug: str) -> bool:
        """Say whether the solution may be shown unasked: after success, or when it was seen before."""
        return self.is_right(slug) or (slug in self.states and self.states[slug].solution_seen)

    def count(self, topic: str = "") -> Count:
        """Return how much of a topic is right, or of the whole course."""
        slugs = [one.slug for one in self.order if topic in ("", one.topic)]
        return Count(sum(map(self.is_right, slugs)), len(slugs))

    def current(self) -> Exercise | None:
        """Return the exercise last worked at, or the one after it if that is right; None if all are."""
        moments = {one.slug: self.states[one.slug].last_at for one in self.order if one.slug in self.states}
        latest = max(((at, slug) for slug, at in moments.items() if at), default=None)
        if latest is None:
            return self.following()
        slug = latest[1]
        return self.following(slug) if self.is_right(slug) else self._named(slug)

    def following(self, slug: str = "") -> Exercise | None:
        """Return the next exercise after one that is not right yet, from the start again after the last."""
        at = next((at for at, one in enumerate(self.order, 1) if one.slug == slug), 0)
        turned = (*self.order[at:], *self.order[:at])
        return next((one for one in turned if one.slug != slug and not self.is_right(one.slug)), None)

    def _named(self, slug: str) -> Exercise:
        return next(one for one in self.order if one.slug == slug)
