"""FSRS: what an item's reviews make of the memory of it, and how likely it is remembered at a moment."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from fsrs import Card as Memory
from fsrs import Rating, Scheduler

from grader.progress.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from grader.progress.rating import Review

_FSRS_6: tuple[float, ...] = (
    *(0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194),
    *(0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629),
    *(1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542),
)
"""The published default parameters of FSRS 6, held here so that a newer library computes the same cards.

Whoever changes them changes `Rule.name`, too, and all cards are computed anew.
"""


def replay(n: int, history: Iterable[Review], by: Rule) -> Memory:
    """Return what FSRS makes of an item's reviews."""
    memory, scheduler = Memory(card_id=n), _scheduler(by)
    for review in history:
        memory, _ = scheduler.review_card(memory, Rating(review.rating), review.at)
    return memory


def recall(memory: Any, when: datetime) -> float:
    """Return how likely an item is remembered at a moment in UTC, in 0..1."""
    return _scheduler(Rule()).get_card_retrievability(Memory.from_dict(memory), when)


@cache
def _scheduler(by: Rule) -> Scheduler:
    """Return FSRS with a rule: no chance in it, and no steps of minutes."""
    return Scheduler(
        parameters=_FSRS_6,
        desired_retention=by.retention,
        learning_steps=(),
        relearning_steps=(),
        maximum_interval=by.longest,
        enable_fuzzing=False,
    )
