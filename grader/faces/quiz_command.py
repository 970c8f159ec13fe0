"""`saiten quiz`: answer questions at the terminal, or from a file."""

from __future__ import annotations

import json
import os
import secrets
import shutil
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from grader.faces.keyboard import keeping_keys
from grader.faces.paint import Paint, wants_colour
from grader.faces.quiz import Quiz, run_quiz
from grader.faces.quiz_asking import Asker, Lines
from grader.faces.quiz_code import Coder
from grader.faces.quiz_memory import Kept, begun, keep_marks, restored, unfinished
from grader.faces.quiz_page import Page, machine_row
from grader.faces.quiz_targets import answered, chosen, refused
from grader.faces.recording import record_options, recording
from grader.faces.spoken import Spoken, SpokenOption, language_of, language_option
from grader.quiz import Mark, Question, grade_answer
from grader.quiz.sheet import Answered, Sheet
from grader.version import VERSION

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from grader.faces.recording import Recorder
    from grader.quiz.coding import Judge

SCHEMA = "saiten-quiz/1"


class _Spoken(Spoken):
    room = "quiz"


def seed_number(_context: click.Context, _option: click.Parameter, value: str | None) -> int:
    """Return the seed that was typed, or a fresh one."""
    if value is None:
        return secrets.randbelow(1_000_000)
    if not value.isdecimal() or int(value) >= 2**63:
        raise refused("seed", value=value)
    return int(value)


def decks_folder(_context: click.Context, _option: click.Parameter, value: Path | None) -> Path:
    """Return the folder of decks that was named, or that of the course."""
    from grader.catalog import quizzes  # here, because a folder of one's own needs no course

    return value or quizzes()


@click.command(cls=_Spoken)
@click.argument("targets", nargs=-1)
@click.option("--answers", type=click.Path(path_type=Path), metavar="FILE", cls=SpokenOption)
@click.option("--json", "as_json", is_flag=True, cls=SpokenOption)
@click.option("--resume", is_flag=True, cls=SpokenOption)
@click.option("--seed", callback=seed_number, metavar="N", cls=SpokenOption)
@click.option("--plain", is_flag=True, cls=SpokenOption)
@click.option(
    "--decks", type=click.Path(path_type=Path), callback=decks_folder, metavar="DIR", cls=SpokenOption
)
@record_options
@language_option
@click.pass_context
def quiz(
    context: click.Context,
    targets: tuple[str, ...],
    answers: Path | None,
    as_json: bool,
    resume: bool,
    seed: int,
    plain: bool,
    decks: Path,
    db: str | None,
    no_record: bool,
) -> None:
    """Answer questions; its help is in the words files."""
    if as_json and answers is None:
        raise refused("json_alone")
    if resume and (targets or answers or no_record):
        raise refused("resume_alone")
    page = Page(language_of(context), paint_for(plain=plain), min(100, shutil.get_terminal_size().columns))
    with Coder(seed) as judge, recording(page.language, db=db, on=not no_record) as recorder:
        if answers is not None:
            questions = chosen(targets, decks)
            given, mark = answered(answers, questions, decks), partial(grade_answer, seed=seed, judge=judge)
            marks = _mark(questions, given, mark, everything=bool(targets))
            click.echo(_to_json(marks, seed, page) if as_json else _shown(marks, seed, page))
            told = [Answered(asked, given[asked.id], one, one) for asked, one in marks if asked.id in given]
            keep_marks(recorder, told, seed)
            context.exit(0 if all(mark.passed for _, mark in marks) else 1)
        sheet = None if resume else Sheet(chosen(targets, decks), seed)
        run = _begun(recorder, sheet, page, judge) if sheet else _resumed(recorder, decks, page, judge)
        run.asker = asker_for(plain=plain)
        context.exit(ask(run))


def _begun(recorder: Recorder, sheet: Sheet, page: Page, judge: Judge) -> Quiz:
    if unfinished(recorder):
        click.echo(page.say("face.resumable"))
    return Quiz(sheet, page, tell=click.echo, judge=judge, memory=begun(recorder, sheet))


def _resumed(recorder: Recorder, decks: Path, page: Page, judge: Judge) -> Quiz:
    session = unfinished(recorder)
    if session is None:
        raise refused("nothing_to_resume")
    questions = {one.id: one for one in chosen((), decks)}
    attempts = recorder.do(lambda store: store.attempts()) or []
    sheet = restored(session, questions, attempts, judge)
    kept = Kept(recorder, session)
    return Quiz(sheet, page, tell=click.echo, judge=judge, memory=kept, draft=session.draft)


def asker_for(*, plain: bool) -> Asker:
    """Return who asks: key by key at a real terminal, else line by line."""
    real = sys.stdin.isatty() and sys.stdout.isatty() and os.environ.get("TERM", "dumb") != "dumb"
    if plain or not real:
        return Lines()
    from grader.faces.quiz_keys import KeyByKey  # here, because prompt_toolkit is heavy

    click.get_current_context().with_resource(keeping_keys())
    return KeyByKey()


def ask(run: Quiz) -> int:
    """Run a quiz and return the exit code: 0 all right, 1 not, 130 broken off."""
    try:
        return 0 if run_quiz(run) else 1
    except (EOFError, KeyboardInterrupt):
        names = [] if isinstance(run.memory, Kept) else [one.id for one in run.sheet.left]
        run.tell("\n" + run.page.broken_off(names))
        return 130


def _mark(
    questions: Sequence[Question], answers: dict[str, Any], mark: Callable[..., Mark], *, everything: bool
) -> list[tuple[Question, Mark]]:
    asked = [one for one in questions if everything or one.id in answers]
    return [(one, mark(one, answers.get(one.id))) for one in asked]


def _to_json(marks: Sequence[tuple[Question, Mark]], seed: int, page: Page) -> str:
    rows = [machine_row(question, mark, page.language) for question, mark in marks]
    tree = {"schema": SCHEMA, "version": VERSION, "seed": seed, "questions": rows}
    return json.dumps(tree, ensure_ascii=False)


def _shown(marks: Sequence[tuple[Question, Mark]], seed: int, page: Page) -> str:
    rows = [f"{question.id}  {page.headline(mark)}\n{page.unread(mark)}".rstrip() for question, mark in marks]
    questions = [question for question, _ in marks]
    return "\n".join([*rows, page.closing(questions, {one.id: mark for one, mark in marks}, seed)])


def paint_for(*, plain: bool) -> Paint:
    """Return the colours of this terminal."""
    return Paint(wants_colour(dict(os.environ), terminal=sys.stdout.isatty(), plain=plain))
