"""How an item stands with its learner, from what the log tells of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from grader.progress.attempt import Attempt, Glance, Kind, Look, Mark

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import datetime


class State(StrEnum):
    """Say how an item stands: 未着手, 未実装, 不正解, 正解, 解答閲覧後正解."""

    NEW = "new"
    NOT_IMPLEMENTED = "not_implemented"
    WRONG = "wrong"
    RIGHT = "right"
    RIGHT_AFTER_SOLUTION = "right_after_solution"


@dataclass(frozen=True, slots=True)
class ItemState:
    """How one item stands.

    `attempts` counts answers (an empty stub is none), `hints` is the highest hint looked at since the last
    restart, `solution_seen` likewise, `mistake` names the mistake of the last answer, if it was a known one.
    """

    item_id: str
    kind: Kind
    state: State = State.NEW
    attempts: int = 0
    best_score: float = 0.0
    last_at: datetime | None = None
    hints: int = 0
    solution_seen: bool = False
    mistake: str = ""
    flagged: bool = False
    suspended: bool = False
    note: str = ""


def states(
    kinds: Mapping[str, Kind],
    attempts: Iterable[Attempt],
    looks: Iterable[Glance],
    marks: Mapping[str, Mapping[Mark, str]],
) -> dict[str, ItemState]:
    """Return how every item stands that was ever touched; `kinds` names them."""
    tried: dict[str, list[Attempt]] = {}
    seen: dict[str, list[Glance]] = {}
    for attempt in attempts:
        tried.setdefault(attempt.item_id, []).append(attempt)
    for glance in looks:
        seen.setdefault(glance.item_id, []).append(glance)
    return {
        name: _one(ItemState(name, kind), tried.get(name, ()), seen.get(name, ()), marks.get(name, {}))
        for name, kind in kinds.items()
    }


def _one(
    fresh: ItemState, attempts: Sequence[Attempt], looks: Sequence[Glance], marks: Mapping[Mark, str]
) -> ItemState:
    recent = _since_restart(looks)
    return replace(
        fresh,
        state=_state(attempts, looks),
        attempts=sum(one.status != State.NOT_IMPLEMENTED for one in attempts),
        best_score=max((one.score for one in attempts), default=0.0),
        last_at=attempts[-1].moment if attempts else None,
        hints=max((one.step for one in recent if one.look is Look.HINT), default=0),
        solution_seen=any(one.look is Look.SOLUTION for one in recent),
        mistake=str(attempts[-1].detail.get("mistake") or "") if attempts else "",
        flagged=Mark.FLAG in marks,
        suspended=Mark.SUSPEND in marks,
        note=marks.get(Mark.NOTE, ""),
    )


def _state(attempts: Sequence[Attempt], looks: Sequence[Glance]) -> State:
    if not attempts:
        return State.NEW
    last = attempts[-1]
    if last.passed:
        return State.RIGHT_AFTER_SOLUTION if _was_told(attempts, looks) else State.RIGHT
    return State.NOT_IMPLEMENTED if last.status == State.NOT_IMPLEMENTED else State.WRONG


def _was_told(attempts: Sequence[Attempt], looks: Sequence[Glance]) -> bool:
    """Say whether the solution was seen before the first right answer since the stub was put back."""
    recent = _since_restart(looks)
    begun = next((one.at for one in reversed(looks) if one.look is Look.RESTART), None)
    right = next(
        (one.moment for one in attempts if one.passed and (begun is None or one.moment > begun)), None
    )
    return any(one.look is Look.SOLUTION and (right is None or one.at < right) for one in recent)


def _since_restart(looks: Sequence[Glance]) -> Sequence[Glance]:
    restarts = [at for at, one in enumerate(looks) if one.look is Look.RESTART]
    return looks[restarts[-1] + 1 :] if restarts else looks
