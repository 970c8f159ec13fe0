"""Tell of NumPy's warnings: a right value that came with an overflow is advice, never a failure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from grader.checks.values import Values
from grader.report import Finding

if TYPE_CHECKING:
    from grader.outcome import Outcome
    from grader.spec import Case


@dataclass(frozen=True, slots=True)
class Quiet:
    """No RuntimeWarning is raised where the reference raises none."""

    name: str = "quiet"
    points: float = 0.0

    def judge(self, case: Case, outcome: Outcome, want: Outcome) -> Finding | None:
        """Return the first warning as advice, or None."""
        told = [(message, line) for category, message, line in outcome.warned if category == "RuntimeWarning"]
        if not told or outcome.fault or want.warned or Values().judge(case, outcome, want):
            return None
        message, line = told[0]
        facts = {"message": message, "line": line, "case": f"{case.family}/{case.number}"}
        return Finding("warned", facts, advice=True)
