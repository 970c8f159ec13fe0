"""Judge what must hold of an answer that may legitimately be many things: weights, draws, batches."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from grader.checks.values import fault_finding

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from grader.outcome import Outcome
    from grader.report import Finding
    from grader.spec import Case


@dataclass(frozen=True, slots=True)
class Holds:
    """A property of the shown results: `test(given, shown)` returns what is wrong, or None.

    Its findings are `own.<key>`, spoken with the sentence `findings: <key>` of the exercise's text.
    """

    name: str
    test: Callable[[Mapping[str, Any], Mapping[str, Any]], Finding | None]
    points: float = 1.0

    def judge(self, case: Case, outcome: Outcome, want: Outcome) -> Finding | None:
        """Return what does not hold in this case, or None; a case that did not run holds nothing."""
        if outcome.fault or outcome.shown.keys() != want.shown.keys():
            return fault_finding(outcome.fault)
        return self.test(case.given, outcome.shown)
