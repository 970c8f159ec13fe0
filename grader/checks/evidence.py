"""Judge how a function of ours was used: at which points it was called."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from grader.compare import as_numbers
from grader.report import Finding

if TYPE_CHECKING:
    from grader.outcome import Outcome
    from grader.spec import Case


@dataclass(frozen=True, slots=True)
class BothSides:
    """A numerical gradient evaluates `f` on both sides of `x` in every coordinate."""

    function: str = "f"
    point: str = "x"
    name: str = "both_sides"
    points: float = 2.0

    def judge(self, case: Case, outcome: Outcome, want: Outcome) -> Finding | None:
        """Return the first coordinate that was approached from one side only, or None."""
        if outcome.fault or self.function not in want.calls:
            return None
        centre = np.asarray(case.given[self.point], dtype=np.float64)
        sides = _sides([call[0] for call in outcome.calls.get(self.function, ()) if len(call)], centre)
        missing = np.argwhere(~sides.all(axis=0))
        if not len(missing):
            return None
        return Finding("one_sided", {"at": tuple(int(i) for i in missing[0])})


def _sides(points: list[Any], centre: np.ndarray) -> np.ndarray:
    """Return, for each coordinate, whether it was moved down and whether it was moved up."""
    numbers = [number for number in map(as_numbers, points) if not isinstance(number, Finding)]
    moved = np.array([one - centre for one in numbers if one.shape == centre.shape]).reshape(
        (-1, *centre.shape)
    )
    return np.array([(moved < 0).any(axis=0), (moved > 0).any(axis=0)])
