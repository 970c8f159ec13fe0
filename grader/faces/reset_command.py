"""`saiten reset`: put an exercise's stub back, and keep what the learner wrote."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from grader.author.stub import stub_of
from grader.faces.completing import slugs
from grader.faces.recording import db_option, recording
from grader.faces.spoken import Spoken, language_of, language_option
from grader.faces.targets import known
from grader.faces.trouble import Usage
from grader.text import words
from grader.workspace import find, put_back, root, short

if TYPE_CHECKING:
    from grader.catalog import Exercise


@click.command(cls=Spoken)
@click.argument("slug", shell_complete=slugs)
@db_option
@language_option
@click.pass_context
def reset(context: click.Context, slug: str, db: str | None) -> None:
    """Put the stub back; its help is in the words files."""
    language, exercise = language_of(context), known(slug)
    path, stub = _place(exercise), stub_of(exercise)
    try:
        kept = put_back(path, stub, datetime.now().astimezone())
    except OSError as error:
        raise Usage("reset", room="day", file=path, reason=error.strerror or type(error).__name__) from error
    with recording(language, db=db) as recorder:
        recorder.do(lambda store: store.restarted(slug))
    say = words("day", language).say
    click.echo(say("reset.done", file=short(path)))
    if kept:
        click.echo(say("reset.kept", file=short(kept)))


def _place(exercise: Exercise) -> Path:
    """Return where the learner's file is, or where it would be."""
    here = Path.cwd()
    workspace = root(here)
    if workspace is None:
        raise Usage("no_workspace", room="day")
    return find(exercise.slug, here) or workspace / exercise.topic / f"{exercise.slug}.py"
