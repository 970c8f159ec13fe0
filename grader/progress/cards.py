"""When every item is due, by FSRS: computed from the log, and kept until the log or the rule changes.

What is kept is read without FSRS, which takes as long to load as all the rest of a greeting.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from grader.progress.attempt import Attempt, Glance, Kind
from grader.progress.log import attempts, looks

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping

    from grader.progress.rule import Rule


@dataclass(frozen=True, slots=True)
class Card:
    """How well an item is remembered, as FSRS writes it down, and when it is due."""

    item_id: str
    kind: Kind
    memory: Mapping[str, Any]

    @property
    def due(self) -> datetime:
        """Return when it is due, in UTC."""
        return datetime.fromisoformat(self.memory["due"])

    @property
    def stability(self) -> float:
        """Return the days after which 9 of 10 such items are still remembered."""
        return float(self.memory["stability"])

    def faded(self, when: datetime) -> float:
        """Return the days since the last review over the stability: what is larger is likelier forgotten."""
        return max(0, (when - datetime.fromisoformat(self.memory["last_review"])).days) / self.stability

    def recall(self, when: datetime) -> float:
        """Return how likely it is remembered at a moment, in 0..1."""
        from grader.progress.spacing import recall  # here, because FSRS takes its time

        return recall(self.memory, when.astimezone(UTC))

    def is_due(self, now: datetime) -> bool:
        """Say whether it is due on the day of `now`, at whatever hour."""
        return self.due.astimezone(now.tzinfo).date() <= now.date()


def cards(connection: sqlite3.Connection, by: Rule, *, keep: bool = True) -> dict[str, Card]:
    """Return the cards of all items that were reviewed; `keep` those that had to be computed."""
    kept = {
        n: json.loads(text)
        for n, text in connection.execute("SELECT n, fsrs FROM card WHERE rule = ?", (by.name,))
    }
    known = connection.execute("SELECT n, item_id, kind FROM item").fetchall()
    missing = {name: n for n, name, _ in known if n not in kept}
    fresh = _computed(connection, missing, by) if missing else {}
    if keep:
        connection.executemany(
            "INSERT OR REPLACE INTO card VALUES (?, ?, ?)",
            [(n, by.name, json.dumps(memory)) for n, memory in fresh.items()],
        )
    memories = {**kept, **fresh}
    return {name: Card(name, Kind(kind), memories[n]) for n, name, kind in known if n in memories}


def forget(connection: sqlite3.Connection) -> None:
    """Forget all cards, so that they are computed anew."""
    connection.execute("DELETE FROM card")


def _computed(connection: sqlite3.Connection, wanted: Mapping[str, int], by: Rule) -> dict[int, Any]:
    from grader.progress.rating import reviews
    from grader.progress.spacing import replay  # as above

    tried: dict[str, list[Attempt]] = {}
    seen: dict[str, list[Glance]] = {}
    for attempt in attempts(connection):
        if attempt.item_id in wanted:
            tried.setdefault(attempt.item_id, []).append(attempt)
    for glance in looks(connection):
        seen.setdefault(glance.item_id, []).append(glance)
    found = {wanted[name]: reviews(those, seen.get(name, ())) for name, those in tried.items()}
    return {n: replay(n, history, by).to_dict() for n, history in found.items() if history}
