"""Logic gates as exercises: every pair of bits is asked, and only the truth table is judged."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from grader.checks import Values
from grader.compare import expected
from grader.families import by_hand
from grader.spec import Call, Family, Spec

if TYPE_CHECKING:
    from collections.abc import Iterable

    from grader.spec import Expected

    Pair = tuple[int, int]

PAIRS: tuple[Pair, ...] = ((0, 0), (0, 1), (1, 0), (1, 1))


def gate_spec(gate: str, *, after: tuple[str, ...] = (), given: tuple[str, ...] = ()) -> Spec:
    """Return the spec of `gate(x1, x2)`, which answers every pair of bits with 0 or 1."""
    families = (
        by_hand("table", {}, points=3.0, core=True),
        _asked("shuffled", gate, [*PAIRS[::-1]]),
        _asked("again", gate, [*PAIRS[1:], *PAIRS, *PAIRS[:2]]),
    )
    return Spec((gate,), _calls(gate, PAIRS), families, (Values(),), after=after, given=given)


def _asked(name: str, gate: str, pairs: Iterable[Pair]) -> Family:
    """Ask for the pairs in an order of its own: exposes what is kept from call to call."""
    return Family(name, lambda _rng: ({},), steps=_calls(gate, pairs))


def _calls(gate: str, pairs: Iterable[Pair]) -> tuple[Call, ...]:
    """Return one shown call per pair; one that is asked again is the same part of the table."""
    return tuple(
        Call(gate, pair, show=f"{gate}{pair}/{turn}", oracle=_bit) for turn, pair in enumerate(pairs, 1)
    )


def _bit(want: Any, *_pair: Any) -> Expected:
    """Measure a bit against 1, even where it is 0."""
    return expected(want, scale=1.0)
