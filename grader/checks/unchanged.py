"""Judge that a call leaves its inputs as they were."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from grader.report import Finding

if TYPE_CHECKING:
    from grader.outcome import Outcome
    from grader.spec import Case


@dataclass(frozen=True, slots=True)
class Unchanged:
    """No input is changed, but for those named in `but`; those in `advised` are only spoken of."""

    but: tuple[str, ...] = ()
    advised: tuple[str, ...] = ()
    name: str = "unchanged"
    points: float = 1.0

    def judge(self, case: Case, outcome: Outcome, want: Outcome) -> Finding | None:
        """Return which inputs were changed, or None."""
        names = [name for name in outcome.changed if name not in self.but and name not in want.changed]
        if not names:
            return None
        facts = {"names": ", ".join(names), "show": names[0], "case": f"{case.family}/{case.number}"}
        return Finding("changed", facts, advice=all(name in self.advised for name in names))
