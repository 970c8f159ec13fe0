"""Write a report as `saiten-report/1`, the JSON other programs read.

Its schema is `grader/schema/saiten-report-1.json`.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from grader.catalog import exercise
from grader.feedback import plain_facts, sentence
from grader.report import SCHEMA

if TYPE_CHECKING:
    from grader.report import CheckResult, Report, Result
    from grader.text import Language


def to_json(report: Report, language: Language) -> str:
    """Return a report as one JSON object."""
    return json.dumps(tree(report, language), ensure_ascii=False, allow_nan=False)


def tree(report: Report, language: Language) -> dict[str, Any]:
    """Return a report as plain data."""
    return {
        "schema": SCHEMA,
        "version": report.version,
        "seed": report.seed,
        "isolation": str(report.isolation),
        "results": [result_tree(result, language) for result in report.results],
    }


def result_tree(result: Result, language: Language) -> dict[str, Any]:
    """Return one verdict as plain data."""
    return {
        "exercise": result.exercise,
        "file": result.file,
        "status": str(result.status),
        "score": round(result.score, 4),
        "mistake": result.diagnosis.mistake or None,
        "duration_ms": round(result.seconds * 1000, 1),
        "parts": {part.name: part.passed for part in result.parts},
        "clues": [sentence(one, exercise(result.exercise), language) for one in result.diagnosis.findings],
        "checks": [_check(check, result.exercise, language) for check in result.checks],
    }


def _check(check: CheckResult, slug: str, language: Language) -> dict[str, Any]:
    finding = check.finding
    return {
        "name": check.name,
        "family": check.family,
        "status": str(check.status),
        "points": check.points,
        "message": sentence(finding, exercise(slug), language) if finding else "",
        "facts": plain_facts(finding.facts) if finding else {},
    }
