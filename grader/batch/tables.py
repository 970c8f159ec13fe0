"""Tables for spreadsheets: `grades.csv`, every cell safe to open."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from grader.batch.outfile import whole

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from grader.batch.rows import Row
    from grader.text import Language

COLUMNS = ("student", "exercise", "file", "status", "score", "mistake", "message")
_FORMULA = tuple("=+-@\t\r＝＋－＠")  # the wide ones are formulas to a Japanese spreadsheet


def write_grades(path: Path, found: Iterable[Row], language: Language) -> None:
    """Write one line per row."""
    write_table(path, COLUMNS, (_cells(row, language) for row in found))


def write_table(path: Path, columns: Iterable[str], lines: Iterable[Iterable[str]]) -> None:
    """Write a table with the mark by which spreadsheets know UTF-8."""
    with whole(path, "utf-8-sig") as file:
        table = csv.writer(file)
        table.writerow(columns)
        table.writerows([cell(one) for one in line] for line in lines)


def cell(text: str) -> str:
    """Return a cell that no spreadsheet takes for a formula.

    >>> cell("=1+1")
    "'=1+1"
    """
    return f"'{text}" if text.startswith(_FORMULA) else text


def _cells(row: Row, language: Language) -> tuple[str, ...]:
    score = f"{row.score:.4f}"
    return (row.student, row.exercise, row.file, row.status, score, row.mistake, row.message(language))
