"""The rows of a class's tables: one per student and exercise, from the file that counts."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import TYPE_CHECKING

from grader.batch.submission import MISSING, UNREADABLE
from grader.report import Status
from grader.text import words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from grader.batch.course import Course
    from grader.batch.journal import Graded, Journal
    from grader.batch.submission import Submission
    from grader.batch.verdict import Verdict
    from grader.text import Language


@dataclass(frozen=True, slots=True)
class Row:
    """What counts for one student in one exercise; `score` is the share `kept` after `days_late`."""

    student: str
    exercise: str
    submission: Submission | None
    verdict: Verdict | None
    status: str
    score: float
    days_late: int = 0
    kept: float = 1.0

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
        say = words("batch", language).say
        problem = self.submission.problem if self.submission else ""
        other = "" if self.verdict and self.verdict.said.get(language) else f"row.{self.status}"
        told = self.said(language).get("message", "") or (say(f"problem.{problem}") if problem else "")
        return " ".join(filter(None, (told or (say(other) if other else ""), self._late(language))))

    def page(self, language: Language) -> str:
        """Return what a learner would see, and how late it was; or the one line there is."""
        page = str(self.said(language).get("page", ""))
        return "\n\n".join(filter(None, (page, self._late(language)))) if page else self.message(language)

    def _late(self, language: Language) -> str:
        say = words("batch", language).say
        return say("row.late", days=self.days_late, kept=f"{100 * self.kept:.0f}") if self.days_late else ""


@dataclass(frozen=True)
class Gradebook:
    """A journal read as a course decides; with `require_all`, what is missing has a row, too."""

    journal: Journal
    course: Course
    require_all: bool = False

    @cached_property
    def slugs(self) -> tuple[str, ...]:
        """Return the exercises that count: the course's, else whatever anybody handed in."""
        return tuple(sorted(self.course.exercises or self.journal.exercises()))

    def total(self, mine: list[Row]) -> float:
        """Return a student's grade, between 0 and 1."""
        return self.course.total({row.exercise: row.score for row in mine}, self.slugs)

    def students(self) -> Iterator[tuple[str, list[Row]]]:
        """Yield every student with their rows, by exercise; one without rows is left out."""
        found = groupby(self.journal.graded(), lambda one: one[0].student)
        handed_in = ((student, list(files)) for student, files in found)
        for student, files in self._with_the_others(handed_in):
            if mine := self._rows(student, files):
                yield student, mine

    def rows(self) -> Iterator[Row]:
        """Yield every row."""
        for _student, mine in self.students():
            yield from mine

    def _with_the_others(
        self, handed_in: Iterator[tuple[str, list[Graded]]]
    ) -> Iterator[tuple[str, list[Graded]]]:
        """Put the students who handed nothing in among those who did; both come sorted."""
        others = iter(self.journal.students())
        for student, files in handed_in:
            for other in others:
                if other == student:
                    break
                yield other, []
            yield student, files
        yield from ((other, []) for other in others)

    def _rows(self, student: str, files: list[Graded]) -> list[Row]:
        mine = {slug: list(group) for slug, group in groupby(files, lambda one: one[0].exercise)}
        wanted = self.slugs if self.require_all else tuple(filter(self.course.wants, mine))
        return [
            self._kept(mine[slug]) if slug in mine else Row(student, slug, None, None, MISSING, 0.0)
            for slug in wanted
        ]

    def _kept(self, files: list[Graded]) -> Row:
        """Return the row of the file that counts: the last one, or the best and of equals the first."""
        if self.course.keep == "last":
            return self._row(*max(files, key=lambda one: one[0].when))
        rows = (self._row(*one) for one in files)
        return max(rows, key=lambda row: (row.score, row.verdict is not None))

    def _row(self, one: Submission, verdict: Verdict | None) -> Row:
        days = self.course.days_late(one)
        status = verdict.status if verdict else UNREADABLE if one.problem else Status.GRADER_ERROR
        kept = self.course.kept(days)
        score = round(verdict.score * kept, 4) if verdict else 0.0
        return Row(one.student, one.exercise, one, verdict, status, score, days, kept)
