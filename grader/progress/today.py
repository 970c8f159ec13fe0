"""What to do today: what is due, the weakest area and something new, within the minutes there are."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from itertools import chain, zip_longest
from typing import TYPE_CHECKING

from grader.progress.attempt import Kind
from grader.progress.mastery import areas, strength

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from grader.progress.bank import Item
    from grader.progress.situation import Situation


class Why(StrEnum):
    """Say why an item is on today's plan."""

    DUE = "due"
    WEAK = "weak"
    NEW = "new"


_SHARES = {Why.DUE: 0.6, Why.WEAK: 0.2, Why.NEW: 0.2}  # of the time, as far as there is enough of each


@dataclass(frozen=True, slots=True)
class Planned:
    """One item of a plan, and why it is there."""

    item: Item
    why: Why


@dataclass(frozen=True, slots=True)
class Plan:
    """What to do today, in order; `waiting` is how many due items did not fit into the time."""

    entries: tuple[Planned, ...]
    waiting: int
    weakest: str = ""

    @property
    def seconds(self) -> int:
        """Return how long it will take."""
        return sum(one.item.seconds for one in self.entries)

    def ids(self, kind: Kind, *whys: Why) -> tuple[str, ...]:
        """Return the items of one kind, there for one of these reasons (none given: for any)."""
        chosen = whys or tuple(Why)
        return tuple(one.item.id for one in self.entries if one.item.kind is kind and one.why in chosen)


def plan_today(situation: Situation, minutes: float) -> Plan:
    """Return what to do today within so many minutes.

    Due items come first, of either kind those most likely forgotten (by the exam, where there is one); then
    what is not right or not yet tried in the weakest area that was begun; then what is new, in the order of
    the course.  Each gets its share of the time, and takes over what the others leave.  What takes longer
    than there is time is planned only where nothing shorter is there.
    """
    weakest, due, open_ = _weakest(situation), _due(situation), _open(situation)
    weak = [one for one in open_ if one.area == weakest and one not in due]
    new = [one for one in open_ if _is_new(one, situation) and one not in weak]
    queues = {Why.DUE: due, Why.WEAK: weak, Why.NEW: _mixed(new)}
    chosen = _fitting(queues, minutes * 60)
    entries = tuple(Planned(one, why) for why, queue in queues.items() for one in queue if one in chosen)
    return Plan(entries, sum(one not in chosen for one in due), weakest)


def _due(situation: Situation) -> list[Item]:
    when = situation.exam or situation.now
    cards = situation.cards
    due = [one for one in _awake(situation) if one.id in cards and cards[one.id].is_due(situation.now)]
    return _mixed(sorted(due, key=lambda one: strength(one, situation, when)))


def _open(situation: Situation) -> list[Item]:
    """Return what is not right and was not answered today, what was tried before what was not."""
    waiting = [one for one in _awake(situation) if not _is_settled(one, situation)]
    return sorted(waiting, key=lambda one: _is_new(one, situation))


def _awake(situation: Situation) -> list[Item]:
    asleep = {name for name, one in situation.states.items() if one.suspended}
    return [one for one in situation.items if one.id not in asleep]


def _is_settled(item: Item, situation: Situation) -> bool:
    state = situation.states.get(item.id)
    if state is None or state.last_at is None:
        return False
    today = state.last_at.astimezone(situation.now.tzinfo).date() == situation.now.date()
    return today or state.state.startswith("right")


def _is_new(item: Item, situation: Situation) -> bool:
    return item.id not in situation.states or not situation.states[item.id].attempts


def _weakest(situation: Situation) -> str:
    """Return the area of least mastery among those that were begun and have something left to do."""
    left = {one.area for one in _open(situation)}
    begun = [one for one in areas(situation) if one.tried and one.name in left]
    return min(begun, key=lambda one: one.mastery).name if begun else ""


def _mixed(items: Sequence[Item]) -> list[Item]:
    """Return items with the two kinds taking turns, each in its own order."""
    turns = [[one for one in items if one.kind is kind] for kind in (Kind.QUIZ, Kind.EXERCISE)]
    return [one for pair in zip_longest(*turns) for one in pair if one]


def _fitting(queues: Mapping[Why, Sequence[Item]], seconds: float) -> set[Item]:
    """Return what fits: first into each share, then into what is left of the whole."""
    chosen: set[Item] = set()
    left = seconds
    for shares in (_SHARES, dict.fromkeys(Why, 1.0)):
        for why, queue in queues.items():
            room = min(shares[why] * seconds, left)
            for item in queue:
                if item not in chosen and item.seconds <= room:
                    chosen.add(item)
                    room -= item.seconds
                    left -= item.seconds
    return chosen or set(list(chain(*queues.values()))[:1])
