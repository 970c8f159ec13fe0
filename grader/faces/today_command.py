"""`saiten today`: what to do today, how long it takes, and the commands for it."""

from __future__ import annotations

import json
import os
import sys
from datetime import date
from typing import TYPE_CHECKING, Any

import click

from grader.faces.overview import Overview, commands
from grader.faces.paint import Paint, wants_colour
from grader.faces.recording import db_option, demanded
from grader.faces.spoken import Spoken, SpokenOption, language_of, language_option
from grader.faces.trouble import Usage
from grader.version import VERSION

if TYPE_CHECKING:
    from grader.progress import Store
    from grader.progress.today import Plan
    from grader.text import Language

SCHEMA = "saiten-today/1"
_FORGET = "none"


class _Spoken(Spoken):
    room = "progress"


def _exam(_context: click.Context, _option: click.Parameter, value: str | None) -> str | None:
    """Return what was typed, once it is known to be a date to come."""
    if value in {None, _FORGET}:
        return value
    try:
        exam = date.fromisoformat(str(value))
    except ValueError as error:
        raise Usage("exam_date", room="progress", value=value) from error
    if exam < date.today():  # noqa: DTZ011 - the learner's own day
        raise Usage("exam_past", room="progress", value=value)
    return value


def _minutes(_context: click.Context, _option: click.Parameter, value: str) -> int:
    if not value.isdecimal() or not 1 <= int(value) <= 600:
        raise Usage("minutes", room="progress", value=value)
    return int(value)


@click.command(cls=_Spoken)
@click.option("--minutes", callback=_minutes, default="15", metavar="N", cls=SpokenOption)
@click.option("--exam-date", callback=_exam, metavar="YYYY-MM-DD", cls=SpokenOption)
@click.option("--json", "as_json", is_flag=True, cls=SpokenOption)
@click.option("--plain", is_flag=True, cls=SpokenOption)
@db_option
@language_option
@click.pass_context
def today(
    context: click.Context, minutes: int, exam_date: str | None, as_json: bool, plain: bool, db: str | None
) -> None:
    """Plan today; its help is in the words files."""
    language = language_of(context)
    with demanded(language, db) as store:
        if exam_date:
            store.keep_setting("exam_date", None if exam_date == _FORGET else exam_date)
        plan, page = _planned(store, minutes, language, plain=plain)
    click.echo(_to_json(plan, minutes, page) if as_json else page.today(plan, minutes))


def _planned(store: Store, minutes: int, language: Language, *, plain: bool) -> tuple[Plan, Overview]:
    from grader.progress.bank import bank  # here, because the whole course is read for it
    from grader.progress.situation import situation
    from grader.progress.today import plan_today

    here = situation(store, bank())
    paint = Paint(wants_colour(os.environ, terminal=sys.stdout.isatty(), plain=plain))
    return plan_today(here, minutes), Overview(here, language, paint)


def _to_json(plan: Plan, minutes: int, page: Overview) -> str:
    from grader.progress.bank import area_title  # as above

    exam = page.situation.exam
    tree: dict[str, Any] = {
        "schema": SCHEMA,
        "version": VERSION,
        "minutes": minutes,
        "seconds": plan.seconds,
        "exam_date": exam.date().isoformat() if exam else None,
        "waiting": plan.waiting,
        "weakest": plan.weakest or None,
        "items": [
            {
                "id": one.item.id,
                "kind": str(one.item.kind),
                "why": str(one.why),
                "area": one.item.area,
                "area_title": area_title(one.item.area, page.language),
                "title": one.item.title.say(page.language),
                "seconds": one.item.seconds,
            }
            for one in plan.entries
        ],
        "commands": commands(plan, page.situation.states),
    }
    return json.dumps(tree, ensure_ascii=False)
