"""Results as Gradescope's autograders write them, one JSON file per student.

The format: https://gradescope-autograders.readthedocs.io/en/latest/specs/
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from grader.batch.outfile import whole
from grader.report import Status

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from grader.batch.rows import Gradebook, Row
    from grader.text import Language


def write_gradescope(folder: Path, book: Gradebook, names: Mapping[str, str], language: Language) -> None:
    """Write a file per student: points by the weights of the course, feedback as a learner sees it."""
    folder.mkdir(exist_ok=True)
    for student, mine in book.students():
        with whole(folder / f"{names[student]}.json") as file:
            file.write(json.dumps(_results(student, mine, book, language), ensure_ascii=False))


def _results(student: str, mine: list[Row], book: Gradebook, language: Language) -> dict[str, Any]:
    tests = [_test(row, book.course.of(row.exercise).weight, language) for row in mine]
    return {
        "score": round(sum(test["score"] for test in tests), 4),
        "visibility": book.course.visibility,
        "stdout_visibility": "hidden",
        "tests": tests,
        "extra_data": {"student": student},
    }


def _test(row: Row, weight: float, language: Language) -> dict[str, Any]:
    return {
        "name": row.exercise,
        "score": round(row.score * weight, 4),
        "max_score": weight,
        "status": "passed" if row.status == Status.PASSED else "failed",
        "output": row.page(language),
        "output_format": "text",
        "extra_data": {"status": row.status, "mistake": row.mistake, "days_late": row.days_late},
    }
