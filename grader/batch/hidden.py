"""Judge a program on inputs that only the instructor's seed draws; nothing of them is ever told.

What such a run gave, raised or printed stays here: a report learns only that the check passed or not.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from grader.batch.verdict import HIDDEN
from grader.judging import judge, score, status
from grader.report import CheckResult, CheckStatus, Finding, Status
from grader.truth import Truth, find_truth

if TYPE_CHECKING:
    from grader.catalog import Exercise
    from grader.grading import Runner
    from grader.outcome import Limits, Program
    from grader.report import Result

_FAMILY = "fresh"  # the one family that is made to be drawn from any seed
_NEVER_RAN = "runs"


class Hidden:
    """Judge on hidden inputs, remembering the truth of each exercise."""

    def __init__(self, run: Runner, seed: int, limits: Limits) -> None:
        self._run, self._seed, self._limits = run, seed, limits
        self._truths: dict[str, Truth] = {}

    def judged(self, result: Result, exercise: Exercise, program: Program) -> Result:
        """Return a verdict with the hidden check added, where the exercise draws inputs at all."""
        truth = self._truth(exercise)
        if not truth.cases:
            return result
        passed = result.checks[0].name != _NEVER_RAN and self._passes(truth, program)
        points = sum(family.points for family in exercise.spec.families if family.name == _FAMILY)
        how = CheckStatus.PASSED if passed else CheckStatus.FAILED
        finding = None if passed else Finding("hidden")
        checks = (*result.checks, CheckResult(HIDDEN, "", how, points, finding))
        worse = Status.FAILED if result.passed and not passed else result.status
        return replace(result, checks=checks, status=worse, score=score(checks))

    def _passes(self, truth: Truth, program: Program) -> bool:
        outcomes = self._run(truth.job([program], self._limits)).outcomes[0]
        judged = list(zip(truth.cases, outcomes, truth.wanted, strict=True))
        return status(judged, judge(truth.exercise.spec, judged)) is Status.PASSED

    def _truth(self, exercise: Exercise) -> Truth:
        if exercise.slug not in self._truths:
            truth = find_truth(exercise, self._seed, self._run)
            kept = [n for n, case in enumerate(truth.cases) if case.family == _FAMILY]
            cases, wanted = tuple(truth.cases[n] for n in kept), tuple(truth.wanted[n] for n in kept)
            self._truths[exercise.slug] = replace(truth, cases=cases, wanted=wanted)
        return self._truths[exercise.slug]
