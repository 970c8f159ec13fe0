"""What grading says: findings, check results, results and the report, and their JSON."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

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
