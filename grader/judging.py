"""Judge the outcomes of one answer: check results, parts, score and status.  Pure."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from grader.checks.values import Part, fault_finding, parts
from grader.compare import TOLERANCE, deviation
from grader.outcome import Trouble
from grader.report import CheckResult, CheckStatus, Finding, PartResult, Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from grader.outcome import Outcome
    from grader.spec import Case, Check, Experiment, Spec

    Judged = tuple[Case, Outcome, Outcome]

STATUS_OF = {
    Trouble.NOT_IMPLEMENTED: Status.NOT_IMPLEMENTED,
    Trouble.TIMEOUT: Status.TIMEOUT,
    Trouble.MEMORY: Status.MEMORY,
    Trouble.CRASHED: Status.CRASHED,
    Trouble.BLOCKED: Status.BLOCKED,
    Trouble.FORGED: Status.BLOCKED,
}
_MET_IN_A_CALL = ("fault.raised", "fault.arity")
_EARNING = (CheckStatus.PASSED, CheckStatus.ADVICE)
_GRAVEST = (Status.BLOCKED, Status.CRASHED, Status.MEMORY, Status.TIMEOUT)


def judge(asked: Spec | Experiment, judged: Sequence[Judged]) -> tuple[CheckResult, ...]:
    """Return the result of every check on every family it applies to."""
    finding = _same_everywhere(judged)
    if finding is not None:
        return (_never_ran(asked, finding, judged), *_skipped(asked.checks))
    values = [
        result for check in asked.checks if check.name == "values" for result in _check(asked, check, judged)
    ]
    others = [check for check in asked.checks if check.name != "values"]
    if values and all(result.status is CheckStatus.FAILED for result in values):
        return (*values, *_skipped(others))
    return (*values, *(result for check in others for result in _check(asked, check, judged)))


def score(checks: Iterable[CheckResult]) -> float:
    """Return the share of the points that were earned.

    >>> ok = CheckResult("values", "typical", CheckStatus.PASSED, 3.0)
    >>> score([ok, CheckResult("unchanged", "", CheckStatus.FAILED, 1.0)])
    0.75
    """
    graded = [check for check in checks if check.points]
    total = sum(check.points for check in graded)
    earned = sum(check.points for check in graded if check.status in _EARNING)
    return earned / total if total else 0.0


def status(judged: Sequence[Judged], checks: Iterable[CheckResult]) -> Status:
    """Return how the exercise went: grave trouble anywhere is named, errors only where nothing ran."""
    if not any(check.status is CheckStatus.FAILED for check in checks):
        return Status.PASSED
    troubles = [
        outcome.fault and STATUS_OF.get(outcome.fault.trouble, Status.ERROR) for _, outcome, _ in judged
    ]
    for grave in _GRAVEST:
        if grave in troubles:
            return grave
    if all(troubles):
        return Status.NOT_IMPLEMENTED if Status.NOT_IMPLEMENTED in troubles else Status.ERROR
    return Status.FAILED


def part_results(judged: Sequence[Judged]) -> tuple[PartResult, ...]:
    """Return, for each named part, whether it is right everywhere, and its largest error."""
    errors: dict[str, float] = {}
    for case, outcome, want in judged:
        for part in parts(case, outcome, want):
            name, error = (
                (part.name, deviation(part.got, part.want))
                if isinstance(part, Part)
                else (part[0], float("inf"))
            )
            errors[name] = max(errors.get(name, 0.0), error)
    return tuple(PartResult(name, error <= TOLERANCE, error) for name, error in errors.items())


def _same_everywhere(judged: Sequence[Judged]) -> Finding | None:
    """Return the one trouble that every case met: a stub, a syntax error, a missing name."""
    faults = {outcome.fault for _, outcome, _ in judged}
    return fault_finding(faults.pop()) if len(faults) == 1 and None not in faults else None


def _never_ran(asked: Spec | Experiment, finding: Finding, judged: Sequence[Judged]) -> CheckResult:
    """Return the one failed check; a trouble met in a call comes with a call that shows it."""
    points = sum(family.points for family in asked.families)
    case = judged[0][0] if finding.code in _MET_IN_A_CALL and finding.facts["target"] else None
    return CheckResult("runs", "", CheckStatus.FAILED, points, finding, case)


def _skipped(checks: Iterable[Check]) -> list[CheckResult]:
    """Skip what builds on values that are all wrong: an answer of zeros changes no input either."""
    return [CheckResult(check.name, "", CheckStatus.SKIPPED, check.points) for check in checks]


def _check(asked: Spec | Experiment, check: Check, judged: Sequence[Judged]) -> list[CheckResult]:
    if check.points:
        return [_result(check, "", check.points, judged)]
    points = {family.name: family.points for family in asked.families}
    families = groupby(judged, key=lambda one: one[0].family)
    if check.name == "values":
        return [_result(check, name, points[name], list(cases)) for name, cases in families]
    results = [_result(check, name, 0.0, list(cases)) for name, cases in families]
    return [result for result in results if result.finding][:1]


def _result(check: Check, family: str, points: float, judged: Sequence[Judged]) -> CheckResult:
    advice: CheckResult | None = None
    for case, outcome, want in judged:
        finding = check.judge(case, outcome, want)
        if finding and finding.advice:
            advice = advice or CheckResult(check.name, case.family, CheckStatus.ADVICE, points, finding, case)
        elif finding:
            return CheckResult(check.name, family or case.family, CheckStatus.FAILED, points, finding, case)
    return advice or CheckResult(check.name, family, CheckStatus.PASSED, points)
