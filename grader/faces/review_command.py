"""`saiten review`: the questions that are due, the likeliest forgotten first; what is missed comes twice."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import click

from grader.faces.quiz import Quiz
from grader.faces.quiz_code import Coder
from grader.faces.quiz_command import ask, asker_for, decks_folder, paint_for, seed_number
from grader.faces.quiz_memory import begun
from grader.faces.quiz_page import Page
from grader.faces.quiz_targets import chosen
from grader.faces.recording import db_option, recording
from grader.faces.spoken import Spoken, SpokenOption, language_of, language_option
from grader.quiz.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Sequence

    from grader.faces.recording import Recorder
    from grader.progress import Store
    from grader.quiz import Question
    from grader.quiz.coding import Judge


class _Spoken(Spoken):
    room = "quiz"


@click.command(cls=_Spoken)
@click.option("--minutes", type=click.IntRange(1, 240), default=15, metavar="M", cls=SpokenOption)
@click.option("--seed", callback=seed_number, metavar="N", cls=SpokenOption)
@click.option("--plain", is_flag=True, cls=SpokenOption)
@click.option(
    "--decks", type=click.Path(path_type=Path), callback=decks_folder, metavar="DIR", cls=SpokenOption
)
@db_option
@language_option
@click.pass_context
def review(context: click.Context, minutes: int, seed: int, plain: bool, decks: Path, db: str | None) -> None:
    """Review what is due; its help is in the words files."""
    page = Page(language_of(context), paint_for(plain=plain), min(100, shutil.get_terminal_size().columns))
    with Coder(seed) as judge, recording(page.language, db=db) as recorder:
        due = recorder.do(_due_names) or []
        questions = _fitting(due, chosen((), decks), 60 * minutes)
        if not questions:
            click.echo(_nothing(recorder, page))
            return
        code = _rounds(recorder, Sheet(questions, seed), page, judge, plain=plain)
        if names := recorder.do(_due_exercises):
            click.echo("\n" + page.say("review.exercises", names=" ".join(names)))
    context.exit(code)


def _rounds(recorder: Recorder, sheet: Sheet, page: Page, judge: Judge, *, plain: bool) -> int:
    """Ask what is due, and once more what was missed; the exit code is that of the first round."""
    code = ask(_quiz(recorder, sheet, page, judge, plain=plain))
    missed = [one.question.id for one in sheet.done.values() if not one.mark.passed]
    if code == 1 and missed and not sheet.left:
        click.echo("\n" + page.say("review.again"))
        again = [one for one in sheet.questions if one.id in missed]
        ask(_quiz(recorder, Sheet(again, sheet.seed + 1), page, judge, plain=plain))
    return code


def _quiz(recorder: Recorder, sheet: Sheet, page: Page, judge: Judge, *, plain: bool) -> Quiz:
    memory = begun(recorder, sheet, review=True)
    return Quiz(sheet, page, asker_for(plain=plain), click.echo, judge, memory)


def _fitting(due: Sequence[str], questions: Sequence[Question], seconds: int) -> list[Question]:
    """Return what fits into the time, in the order in which it is due; at least one."""
    known = {one.id: one for one in questions}
    fitting: list[Question] = []
    for question in (known[name] for name in due if name in known):
        seconds -= question.expected_seconds
        if seconds < 0 and fitting:
            break
        fitting.append(question)
    return fitting


def _nothing(recorder: Recorder, page: Page) -> str:
    """Return that no question is due, and what is: exercises today, or something on another day."""
    if names := recorder.do(_due_exercises):
        return page.say("review.exercises", names=" ".join(names))
    days = recorder.do(lambda store: [card.due.astimezone().date() for card in store.cards().values()])
    if not days:
        return page.say("review.nothing_yet")
    return page.say("review.nothing", day=f"{min(days):%Y-%m-%d}")


def _due_names(store: Store) -> list[str]:
    return [card.item_id for card in store.due()]


def _due_exercises(store: Store) -> list[str]:
    from grader.progress import Kind

    return [card.item_id for card in store.due() if card.kind is Kind.EXERCISE]
