"""Say where in a notebook a finding lies: the cell, and the line in it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePath
from typing import TYPE_CHECKING

from grader.notebook import place

if TYPE_CHECKING:
    from grader.outcome import Program
    from grader.report import Finding, Report, Result

SUFFIX = ".ipynb"


def is_notebook(file: str) -> bool:
    """Say whether a file is a notebook by its name.

    >>> is_notebook("work/softmax.ipynb")
    True
    """
    return PurePath(file).suffix == SUFFIX


def report_in_cells(report: Report, programs: list[Program]) -> Report:
    """Return a report in which the lines of notebooks are counted in their cells."""
    pairs = zip(report.results, programs, strict=True)
    return replace(report, results=tuple(in_cells(result, program) for result, program in pairs))


def in_cells(result: Result, program: Program) -> Result:
    """Return a result in which the lines of a notebook are counted in their cells."""
    if not is_notebook(program.name):
        return result
    checks = (
        replace(check, finding=_placed(check.finding, program.source)) if check.finding else check
        for check in result.checks
    )
    return replace(result, checks=tuple(checks))


def _placed(finding: Finding, program: bytes) -> Finding:
    if not finding.facts.get("line"):
        return finding
    cell, line = place(program, finding.facts["line"])
    return replace(finding, facts={**finding.facts, **({"cell": cell} if cell else {}), "line": line})
