"""When every item is due, by FSRS: computed from the log, and kept until the log or the rule changes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING

from fsrs import Card as Memory
from fsrs import Rating, Scheduler

from grader.progress.attempt import Attempt, Glance, Kind
from grader.progress.log import attempts, looks
from grader.progress.rating import Review, reviews

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Mapping

_LAST_WEEKS = 14  # days before the exam in which more is to be remembered


@dataclass(frozen=True, slots=True)
class Rule:
    """How reviews are spaced: the share to be remembered when due, and the longest interval in days."""

    retention: float = 0.9
    longest: int = 36_500

    @property
    def scheduler(self) -> Scheduler:
        """Return FSRS with this rule: no chance in it, and no steps of minutes."""
        return _scheduler(self)

    @property
    def name(self) -> str:
        """Return what tells cards of this rule from those of others, and of other parameters of FSRS."""
        return sha256(self.scheduler.to_json().encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Card:
    """How well an item is remembered, and when it is due."""

    item_id: str
    kind: Kind
    memory: Memory

    @property
    def due(self) -> datetime:
        """Return when it is due, in UTC."""
        return self.memory.due

    @property
    def stability(self) -> float:
        """Return the days after which 9 of 10 such items are still remembered."""
        return self.memory.stability or 0.0

    def recall(self, when: datetime) -> float:
        """Return how likely it is remembered at a moment, in 0..1."""
        return _scheduler(Rule()).get_card_retrievability(self.memory, when.astimezone(UTC))

    def is_due(self, now: datetime) -> bool:
        """Say whether it is due on the day of `now`, at whatever hour."""
        return self.due.astimezone(now.tzinfo).date() <= now.date()


def rule(exam: date | None, today: date) -> Rule:
    """Return how to space reviews: everything comes back before an exam, and more often shortly before.

    >>> rule(date(2027, 2, 19), date(2027, 2, 9))
    Rule(retention=0.95, longest=9)
    """
    days = (exam - today).days if exam else 0
    if days <= 0:
        return Rule()
    return Rule(0.95 if days <= _LAST_WEEKS else 0.9, max(1, days - 1))


def replay(n: int, history: Iterable[Review], by: Rule) -> Memory:
    """Return what FSRS makes of an item's reviews."""
    memory = Memory(card_id=n)
    for review in history:
        memory, _ = by.scheduler.review_card(memory, Rating(review.rating), review.at)
    return memory


def cards(connection: sqlite3.Connection, by: Rule, *, keep: bool = True) -> dict[str, Card]:
    """Return the cards of all items that were reviewed; `keep` those that had to be computed."""
    kept = {
        n: Memory.from_json(text)
        for n, text in connection.execute("SELECT n, fsrs FROM card WHERE rule = ?", (by.name,))
    }
    known = connection.execute("SELECT n, item_id, kind FROM item").fetchall()
    missing = {name: n for n, name, _ in known if n not in kept}
    fresh = _computed(connection, missing, by) if missing else {}
    if keep:
        connection.executemany(
            "INSERT OR REPLACE INTO card VALUES (?, ?, ?)",
            [(n, by.name, memory.to_json()) for n, memory in fresh.items()],
        )
    memories = {**kept, **fresh}
    return {name: Card(name, Kind(kind), memories[n]) for n, name, kind in known if n in memories}


def forget(connection: sqlite3.Connection) -> None:
    """Forget all cards, so that they are computed anew."""
    connection.execute("DELETE FROM card")


def _computed(connection: sqlite3.Connection, wanted: Mapping[str, int], by: Rule) -> dict[int, Memory]:
    tried: dict[str, list[Attempt]] = {}
    seen: dict[str, list[Glance]] = {}
    for attempt in attempts(connection):
        if attempt.item_id in wanted:
            tried.setdefault(attempt.item_id, []).append(attempt)
    for glance in looks(connection):
        seen.setdefault(glance.item_id, []).append(glance)
    found = {wanted[name]: reviews(those, seen.get(name, ())) for name, those in tried.items()}
    return {n: replay(n, history, by) for n, history in found.items() if history}


@cache
def _scheduler(by: Rule) -> Scheduler:
    return Scheduler(
        desired_retention=by.retention,
        learning_steps=(),
        relearning_steps=(),
        maximum_interval=by.longest,
        enable_fuzzing=False,
    )
