"""`saiten exam`: a mock exam against the clock, which goes on while the terminal is closed."""

from __future__ import annotations

import shutil
import time
from pathlib import Path
from typing import TYPE_CHECKING

import click

from grader.faces.exam import Exam, run_exam
from grader.faces.exam_memory import KeptExam, begin_exam, exams_before, running_exam
from grader.faces.exam_page import exam_report
from grader.faces.quiz_command import asker_for, decks_folder, paint_for, seed_number
from grader.faces.quiz_page import Page
from grader.faces.quiz_sheet import clock_face
from grader.faces.quiz_targets import chosen
from grader.faces.recording import db_option, demanded
from grader.faces.spoken import Spoken, SpokenOption, language_of, language_option
from grader.quiz.exam import SECONDS_EACH, Paper, draw_paper

if TYPE_CHECKING:
    from collections.abc import Sequence

    from grader.progress import Store
    from grader.quiz import Question


class _Spoken(Spoken):
    room = "quiz"


@click.command(cls=_Spoken)
@click.option("--count", type=click.IntRange(1, 200), default=20, metavar="N", cls=SpokenOption)
@click.option("--minutes", type=click.IntRange(1, 240), metavar="M", cls=SpokenOption)
@click.option("--seed", callback=seed_number, metavar="N", cls=SpokenOption)
@click.option("--plain", is_flag=True, cls=SpokenOption)
@click.option(
    "--decks", type=click.Path(path_type=Path), callback=decks_folder, metavar="DIR", cls=SpokenOption
)
@db_option
@language_option
@click.pass_context
def exam(
    context: click.Context,
    count: int,
    minutes: int | None,
    seed: int,
    plain: bool,
    decks: Path,
    db: str | None,
) -> None:
    """Sit a mock exam; its help is in the words files."""
    page = Page(language_of(context), paint_for(plain=plain), min(100, shutil.get_terminal_size().columns))
    questions = chosen((), decks)
    limit = 60 * minutes if minutes else SECONDS_EACH * min(count, len(questions))
    with demanded(page.language, db) as store:
        kept = _running(store, questions, page) or _begun(store, questions, (count, limit, seed), page)
        context.exit(_sat(kept, page, plain=plain))


def _running(store: Store, questions: Sequence[Question], page: Page) -> KeptExam | None:
    kept = running_exam(store, {one.id: one for one in questions})
    if kept:
        click.echo(page.say("exam.goes_on", left=clock_face(kept.deadline - time.time())))
    return kept


def _begun(store: Store, questions: Sequence[Question], asked: tuple[int, int, int], page: Page) -> KeptExam:
    count, limit, seed = asked
    paper = Paper(draw_paper(questions, count, seed), seed)
    click.echo(page.say("exam.opening", count=len(paper.questions), minutes=round(limit / 60)))
    return begin_exam(store, paper, limit)


def _sat(kept: KeptExam, page: Page, *, plain: bool) -> int:
    """Sit an exam and return the exit code: 0 handed in, 130 left with the clock running."""
    sitting = Exam(kept.paper, page, asker_for(plain=plain), kept.deadline, kept.keep, click.echo)
    try:
        handed_in = run_exam(sitting)
    except (EOFError, KeyboardInterrupt):
        handed_in = False
    if not handed_in:
        click.echo("\n" + page.say("exam.left", left=clock_face(kept.deadline - time.time())))
        return 130
    before = exams_before(kept.store)
    marked = list(kept.paper.marked())
    kept.hand_in(marked)
    click.echo(exam_report(sitting.page, marked, kept.paper.seed, before))
    return 0
