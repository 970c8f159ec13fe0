"""`saiten progress`: how far you have come; and what can be done with the file that knows it."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from shutil import get_terminal_size
from typing import TYPE_CHECKING, Any

import click

from grader.batch.outfile import whole
from grader.faces.overview import Overview
from grader.faces.paint import Paint, wants_colour
from grader.faces.progress_items import chosen, lines_of
from grader.faces.recording import db_option, demanded
from grader.faces.refusal import Refusal
from grader.faces.spoken import Spoken, SpokenGroup, SpokenOption, language_of, language_option
from grader.faces.trouble import Usage
from grader.progress.bank import area_title, bank
from grader.progress.mastery import areas, days, trust
from grader.progress.situation import situation
from grader.progress.state import State
from grader.text import words
from grader.version import VERSION

if TYPE_CHECKING:
    from grader.progress import Attempt

SCHEMA = "saiten-mastery/1"


class _Spoken(Spoken):
    room = "progress"


class _Group(SpokenGroup):
    room = "progress"


@click.group(cls=_Group, invoke_without_command=True)
@click.option("-o", "--output", type=click.Path(path_type=Path), metavar="FILE", cls=SpokenOption)
@click.option("--json", "as_json", is_flag=True, cls=SpokenOption)
@click.option("--plain", is_flag=True, cls=SpokenOption)
@db_option
@language_option
@click.pass_context
def progress(context: click.Context, output: Path | None, as_json: bool, plain: bool, db: str | None) -> None:
    """Show progress, or do something with its file; its help is in the words files."""
    context.obj = db
    if context.invoked_subcommand:
        return
    language = language_of(context)
    with demanded(language, db) as store:
        here = situation(store, bank())
        answers = [one for one in store.attempts() if one.status != State.NOT_IMPLEMENTED]
    paint = Paint(wants_colour(os.environ, terminal=sys.stdout.isatty(), plain=plain))
    page = Overview(here, language, paint, min(100, get_terminal_size().columns))
    if output:
        _draw(page, answers, output)
    click.echo(_to_json(page, answers) if as_json else page.progress(answers))


@progress.command(cls=_Spoken)
@click.option("-o", "--output", type=click.Path(path_type=Path), metavar="FILE", cls=SpokenOption)
@db_option
@language_option
@click.pass_context
def export(context: click.Context, output: Path | None, db: str | None) -> None:
    """Write the log as JSON lines; its help is in the words files."""
    language = language_of(context)
    with demanded(language, db or context.obj) as store:
        lines = "".join(f"{line}\n" for line in store.export())
    if output is None:
        click.echo(lines, nl=False)
        return
    try:
        with whole(output) as file:
            file.write(lines)
    except OSError as error:
        raise Usage("unwritable", room="progress", file=output, reason=error.strerror) from error
    click.echo(words("progress", language).say("exported", file=output))


@progress.command("import", cls=_Spoken)
@click.argument("file", type=click.Path(path_type=Path))
@db_option
@language_option
@click.pass_context
def import_(context: click.Context, file: Path, db: str | None) -> None:
    """Add the log of another file; its help is in the words files."""
    from grader.progress.exchange import ImportRefusedError

    language = language_of(context)
    lines = lines_of(file)
    with demanded(language, db or context.obj) as store:
        try:
            taken = store.take(lines)
        except ImportRefusedError as error:
            told = [f"{file}:{one.number}: {one.reason}" for one in error.problems[:10]]
            refusal = Usage("import_refused", room="progress", file=file, count=len(error.problems))
            raise Refusal("\n".join([refusal.message, *told])) from error
    known = taken.attempts - taken.fresh
    click.echo(words("progress", language).say("imported", fresh=taken.fresh, known=known))


@progress.command(cls=_Spoken)
@db_option
@language_option
@click.pass_context
def rebuild(context: click.Context, db: str | None) -> None:
    """Compute all that follows from the log; its help is in the words files."""
    language = language_of(context)
    with demanded(language, db or context.obj) as store:
        count = store.rebuild()
    click.echo(words("progress", language).say("rebuilt", count=count))


@progress.command(cls=_Spoken)
@click.argument("items", nargs=-1)
@click.option("--tag", metavar="TAG", cls=SpokenOption)
@click.option("--all", "everything", is_flag=True, cls=SpokenOption)
@db_option
@language_option
@click.pass_context
def reset(
    context: click.Context, items: tuple[str, ...], tag: str | None, everything: bool, db: str | None
) -> None:
    """Forget items, after a backup; its help is in the words files."""
    if sum([bool(items), bool(tag), everything]) != 1:
        raise Usage("reset_what", room="progress")
    language = language_of(context)
    with demanded(language, db or context.obj) as store:
        names = None if everything else chosen(items, tag, known=store.states())
        copy, count = store.reset(names)
    click.echo(words("progress", language).say("reset", count=count, backup=copy))


def _draw(page: Overview, answers: list[Attempt], output: Path) -> None:
    if output.suffix.lower() not in {".png", ".svg"}:
        raise Usage("picture_kind", file=output)
    from grader.pictures.drawing import save  # matplotlib takes half a second
    from grader.pictures.progress import progress_figure

    try:
        save(progress_figure(page.situation, answers, page.language), output, page.language)
    except OSError as error:
        raise Usage("unwritable", room="progress", file=output, reason=error.strerror) from error
    click.echo(page.say("drawn", file=output), err=True)


def _to_json(page: Overview, answers: list[Attempt]) -> str:
    run = days(answers, page.situation.now.date())
    tree: dict[str, Any] = {
        "schema": SCHEMA,
        "version": VERSION,
        "answers": len(answers),
        "days": {"current": run.current, "longest": run.longest, "total": run.total},
        "areas": [
            {
                "area": one.name,
                "title": area_title(one.name, page.language),
                "items": one.items,
                "tried": one.tried,
                "right": one.right,
                "mastery": round(one.mastery, 4),
            }
            for one in areas(page.situation)
        ],
        "confidence": [
            {"confidence": one.confidence, "answers": one.answers, "right": one.right}
            for one in trust(answers)
        ],
    }
    return json.dumps(tree, ensure_ascii=False)
