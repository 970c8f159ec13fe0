"""Where a learner stands at one moment: all that plans and overviews are made from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from grader.progress.bank import Item
    from grader.progress.cards import Card
    from grader.progress.state import ItemState
    from grader.progress.store import Store

_EXAM_BEGINS = time(9)


@dataclass(frozen=True, slots=True)
class Situation:
    """What there is to learn, how it stands, when it is due; `exam` is when the exam begins, if told."""

    items: Sequence[Item]
    states: Mapping[str, ItemState]
    cards: Mapping[str, Card]
    now: datetime
    exam: datetime | None = None


def situation(store: Store, items: Sequence[Item]) -> Situation:
    """Return where the learner of a store stands now, by the clock on the wall."""
    now = store.clock().astimezone()
    exam = store.exam_date
    begins = datetime.combine(exam, _EXAM_BEGINS, now.tzinfo) if exam and exam >= now.date() else None
    return Situation(items, store.states(), store.cards(), now, begins)
