"""What grading says: findings, check results, results and the report, and their JSON."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from grader.outcome import Isolation
    from grader.spec import Case

SCHEMA = "saiten-report/1"


class Status(StrEnum):
    """Say how an exercise went."""

    PASSED = "passed"
    FAILED = "failed"
    NOT_IMPLEMENTED = "not_implemented"
    ERROR = "error"
    TIMEOUT = "timeout"
    MEMORY = "memory"
    CRASHED = "crashed"
    BLOCKED = "blocked"
    GRADER_ERROR = "grader_error"


class CheckStatus(StrEnum):
    """Say how one check went."""

    PASSED = "passed"
    FAILED = "failed"
    SKIPPED = "skipped"
    ADVICE = "advice"


@dataclass(frozen=True, slots=True)
class Finding:
    """One fact about an answer: a code that the words files turn into a sentence, and its facts."""

    code: str
    facts: Mapping[str, Any] = field(default_factory=dict)
    advice: bool = False


@dataclass(frozen=True, slots=True)
class CheckResult:
    """How one check went on one family of inputs; `case` is the experiment that shows a failure."""

    name: str
    family: str
    status: CheckStatus
    points: float
    finding: Finding | None = None
    case: Case | None = None


@dataclass(frozen=True, slots=True)
class PartResult:
    """How one named part of an answer (W1, dx, …) went over all inputs; `error` in units of scale."""

    name: str
    passed: bool
    error: float


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """What the mistake is: the name of a known one, or findings about how yours relates to ours."""

    mistake: str = ""
    everywhere: bool = False
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Result:
    """The verdict on one file for one exercise."""

    exercise: str
    file: str
    status: Status
    score: float
    checks: tuple[CheckResult, ...]
    parts: tuple[PartResult, ...] = ()
    diagnosis: Diagnosis = Diagnosis()
    printed: str = ""
    seconds: float = 0.0

    @property
    def passed(self) -> bool:
        """Say whether the answer is right."""
        return self.status is Status.PASSED

    @property
    def failures(self) -> tuple[CheckResult, ...]:
        """Return the checks that failed."""
        return tuple(check for check in self.checks if check.status is CheckStatus.FAILED)


@dataclass(frozen=True, slots=True)
class Report:
    """All verdicts of one run."""

    results: tuple[Result, ...]
    seed: int
    isolation: Isolation
    version: str

    @property
    def passed(self) -> bool:
        """Say whether everything is right."""
        return all(result.passed for result in self.results)
