"""`saiten check`: grade files and say what is right and what is not."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from grader.faces.check_pages import Answer, Pages
from grader.faces.completing import slugs, slugs_or_files
from grader.faces.recording import record_options, recording
from grader.faces.running import opened
from grader.faces.screen import screen_of
from grader.faces.spoken import Spoken, SpokenOption, language_of, language_option
from grader.faces.trouble import Usage
from grader.version import VERSION

if TYPE_CHECKING:
    from grader.report import Report
    from grader.text import Language


def _seed(_context: click.Context, _option: click.Parameter, value: str | None) -> int:
    if value is None:
        return int.from_bytes(os.urandom(4), "little") % 1_000_000
    if not value.isdecimal() or int(value) >= 2**63:
        raise Usage("seed", value=value)
    return int(value)


@click.command(cls=Spoken)
@click.argument("targets", nargs=-1, required=True, shell_complete=slugs_or_files)
@click.option("--exercise", metavar="SLUG", shell_complete=slugs, cls=SpokenOption)
@click.option("--long", "at_length", is_flag=True, cls=SpokenOption)
@click.option("--json", "as_json", is_flag=True, cls=SpokenOption)
@click.option("--junit", type=click.Path(path_type=Path), metavar="FILE", cls=SpokenOption)
@click.option("--plot", is_flag=True, cls=SpokenOption)
@click.option("--seed", callback=_seed, metavar="N", cls=SpokenOption)
@click.option("--plain", is_flag=True, cls=SpokenOption)
@record_options
@language_option
@click.pass_context
def check(
    context: click.Context,
    targets: tuple[str, ...],
    exercise: str | None,
    at_length: bool,
    as_json: bool,
    junit: Path | None,
    plot: bool,
    seed: int,
    plain: bool,
    db: str | None,
    no_record: bool,
) -> None:
    """Grade files; its help is in the words files."""
    language = language_of(context)
    report, answers = _graded(targets, exercise, seed, language if at_length else None)
    pages = Pages(report, answers, language)
    click.echo(_written(report, language) if as_json else pages.shown(screen_of(language, plain=plain)))
    with recording(language, db=db, on=not no_record) as recorder:
        recorder.keep(report.results, report.seed)
    if junit:
        pages.write_junit(junit)
    if plot:
        pages.draw(aside=as_json)
    context.exit(0 if report.passed else 1)


def _graded(
    typed: tuple[str, ...], slug: str | None, seed: int, at_length: Language | None
) -> tuple[Report, list[Answer]]:
    """Grade what was typed, and say what it was; at length, with a progress bar in this language."""
    with opened() as backend:
        from grader.faces.cells import report_in_cells
        from grader.faces.targets import program, targets  # NumPy loads here, while the child loads its own
        from grader.grading import Grader, report

        grader = Grader(backend.run, seed)
        answers = [Answer(one, program(path, one), path) for one, path in targets(typed, slug, Path.cwd())]
        pairs, programs = [(one.exercise, one.program) for one in answers], [one.program for one in answers]
        if at_length:
            from grader.faces.digits import usable_digits  # only an experiment reads digits, or needs a bar
            from grader.faces.lengthy import demand_experiments, watched

            demand_experiments([one for one, _ in pairs])
            grader = Grader(watched(backend.run, at_length), seed, long=True)
            with usable_digits(at_length):
                return report_in_cells(report(grader, pairs, backend, VERSION), programs), answers
        return report_in_cells(report(grader, pairs, backend, VERSION), programs), answers


def _written(report: Report, language: Language) -> str:
    from grader.faces.machine import to_json

    return to_json(report, language)
