"""Write everything that is read off a journal; run again, it writes the same."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from grader.batch.filenames import file_names
from grader.batch.gradescope import write_gradescope
from grader.batch.junit import Case, write_junit
from grader.batch.moodle import write_moodle
from grader.batch.outfile import whole
from grader.batch.report import write_report
from grader.batch.tables import write_grades
from grader.report import SCHEMA

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from grader.batch.rows import Gradebook
    from grader.text import Language


def write_outputs(out: Path, book: Gradebook, language: Language) -> None:
    """Write the tables, the page, a JSON report and a Gradescope file per student, and JUnit's XML."""
    names = file_names(book.journal.students())
    write_grades(out / "grades.csv", book.rows(), language)
    write_moodle(out / "moodle.csv", book, language)
    write_gradescope(out / "gradescope", book, names, language)
    write_report(out / "report.html", book, language)
    write_junit(out / "junit.xml", _suites(book, language))
    _write_reports(out / "reports", book, names, language)


def _suites(book: Gradebook, language: Language) -> Iterator[tuple[str, list[Case]]]:
    for student, mine in book.students():
        yield (
            student,
            [
                Case(row.exercise, row.status, row.mistake, row.message(language), row.page(language))
                for row in mine
            ],
        )


def _write_reports(folder: Path, book: Gradebook, names: Mapping[str, str], language: Language) -> None:
    """Write for each student what `check --json` would have said."""
    folder.mkdir(exist_ok=True)
    facts = book.journal.facts
    head = {"schema": SCHEMA, "version": facts["version"], "seed": int(facts["seed"])}
    for student, mine in book.students():
        results = [said["result"] | {"file": row.file} for row in mine if (said := row.said(language))]
        report = {**head, "isolation": facts.get("isolation", "none"), "results": results}
        with whole(folder / f"{names[student]}.json") as file:
            file.write(json.dumps(report, ensure_ascii=False))  # half the time of `json.dump`
