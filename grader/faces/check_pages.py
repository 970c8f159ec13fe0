"""What `saiten check` makes of its verdicts: pages for people, a file for test reports, pictures."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

import click

from grader.faces.trouble import Usage
from grader.text import words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from grader.batch.junit import Case
    from grader.catalog import Exercise
    from grader.faces.screen import Screen
    from grader.outcome import Program
    from grader.report import Report
    from grader.text import Language


@dataclass(frozen=True, slots=True)
class Answer:
    """What was graded: for which exercise, what was read, and where it lies."""

    exercise: Exercise
    program: Program
    path: Path


@dataclass(frozen=True, slots=True)
class Pages:
    """A report on answers, in one language."""

    report: Report
    answers: list[Answer]
    language: Language

    def shown(self, screen: Screen) -> str:
        """Return the verdicts as a terminal shows them."""
        from grader.faces.terminal import footer, show
        from grader.workspace import short

        pairs = zip(self.report.results, self.answers, strict=True)
        pages = [show(result, one.exercise, screen, short(one.path)) for result, one in pairs]
        return "\n\n".join([*pages, footer(self.report, screen)])

    def write_junit(self, path: Path) -> None:
        """Write the verdicts as JUnit's XML: a suite per file, a test per exercise."""
        from grader.batch.junit import write_junit  # here, as all below: a verdict alone needs none of it

        suites = groupby(self._cases(), lambda pair: pair[0])
        try:
            write_junit(path, [(file, [case for _, case in pairs]) for file, pairs in suites])
        except OSError as error:
            raise Usage("unwritable_junit", file=path, reason=error.strerror) from error

    def draw(self, *, aside: bool) -> None:
        """Draw every answer that can be drawn; what is said goes beside the output where that is JSON."""
        from grader.faces.lengthy import watched
        from grader.faces.picture import complaint, draw, put, way
        from grader.faces.running import opened

        with opened() as backend:
            run = watched(backend.run, self.language)
            for one in self.answers:
                if not way(one.exercise):
                    say = words("cli", self.language).say
                    click.echo(say("error.no_picture", name=one.exercise.slug), err=True)
                    continue
                drawn = draw(one.exercise, one.program, run, self.language)
                if drawn.figure is None:
                    click.echo(complaint(one.exercise, drawn, self.language), err=True)
                else:
                    put(drawn.figure, one.exercise.slug, self.language, aside=aside)

    def _cases(self) -> Iterator[tuple[str, Case]]:
        from grader.batch.junit import Case
        from grader.faces.lane_words import line
        from grader.faces.paint import Paint
        from grader.faces.screen import Screen
        from grader.faces.terminal import show
        from grader.workspace import short

        screen = Screen(self.language, Paint(on=False))
        for result, one in zip(self.report.results, self.answers, strict=True):
            file, mistake = short(one.path), result.diagnosis.mistake
            told = line(result, one.exercise, self.language), show(result, one.exercise, screen, file)
            yield file, Case(result.exercise, result.status, mistake, *told, result.seconds)
