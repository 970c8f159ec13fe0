"""The rows of a class's tables: one per student and exercise, the best file of each."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from grader.batch.submission import MISSING, UNREADABLE
from grader.report import Status
from grader.text import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Any

    from grader.batch.journal import Journal
    from grader.batch.submission import Submission
    from grader.batch.verdict import Verdict
    from grader.text import Language


@dataclass(frozen=True, slots=True)
class Row:
    """What counts for one student in one exercise."""

    student: str
    exercise: str
    submission: Submission | None
    verdict: Verdict | None
    status: str
    score: float

    @property
    def file(self) -> str:
        """Return the file that counts."""
        return self.submission.file if self.submission else ""

    @property
    def mistake(self) -> str:
        """Return the name of the mistake."""
        return self.verdict.mistake if self.verdict else ""

    def said(self, language: Language) -> dict[str, Any]:
        """Return what a lane said of the program: `message`, `page`, `result`; nothing if none did."""
        return self.verdict.said.get(language, {}) if self.verdict else {}

    def message(self, language: Language) -> str:
        """Return one line about the row."""
        said = self.said(language)
        if said:
            return str(said["message"])
        problem = self.submission.problem if self.submission else ""
        return words("batch", language).say(f"problem.{problem}" if problem else f"row.{self.status}")


def rows(journal: Journal, required: Iterable[str] = ()) -> Iterator[Row]:
    """Yield every row by student and exercise, with one for each required exercise that is missing."""
    found = {student: list(group) for student, group in groupby(journal.submissions(), lambda s: s.student)}
    wanted = set(required)
    for student in sorted({*found, *journal.students()}) if wanted else sorted(found):
        mine = {slug: list(group) for slug, group in groupby(found.get(student, ()), lambda s: s.exercise)}
        for slug in sorted({*mine, *wanted}):
            yield _best(journal, mine[slug]) if slug in mine else _missing(student, slug)


def _best(journal: Journal, files: list[Submission]) -> Row:
    """Return the row of the best file; of equals, the first by name."""
    return max((_row(journal, one) for one in files), key=lambda row: (row.score, row.verdict is not None))


def _row(journal: Journal, one: Submission) -> Row:
    verdict = journal.verdict(one.exercise, one.source) if one.source else None
    status = verdict.status if verdict else UNREADABLE if one.problem else Status.GRADER_ERROR
    return Row(one.student, one.exercise, one, verdict, status, verdict.score if verdict else 0.0)


def _missing(student: str, slug: str) -> Row:
    return Row(student, slug, None, None, MISSING, 0.0)
