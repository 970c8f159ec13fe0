"""`saiten init`: write a workspace, or bring one up to date without touching what a learner wrote."""

from __future__ import annotations

from pathlib import Path

import click

from grader.author.render import files_of
from grader.catalog import in_order, topics
from grader.faces.recording import db_option, recording
from grader.faces.spoken import Spoken, language_of, language_option
from grader.faces.trouble import Usage
from grader.text import Language, words
from grader.workspace import Fate, LaidOut, is_course, lay_out, root

_NEW = "saiten"


@click.command(cls=Spoken)
@click.argument("folder", metavar="[DIR]", required=False, type=click.Path(path_type=Path))
@db_option
@language_option
@click.pass_context
def init(context: click.Context, folder: Path | None, db: str | None) -> None:
    """Write a workspace; its help is in the words files."""
    language = language_of(context)
    target = folder or root(Path.cwd()) or Path(_NEW)
    if is_course(target):
        click.echo(words("day", language).say("init.course", folder=target))
    else:
        click.echo(_told(_written(target, language), target, language))
        with recording(language, db=db) as recorder:  # so that `saiten` knows the way back
            recorder.do(lambda store: store.keep_setting("workspace", str(target.resolve())))


def _written(folder: Path, language: Language) -> LaidOut:
    readme = words("day", language).say("readme") + "\n"
    try:
        return lay_out(folder, {"README.md": readme, **files_of(in_order(), topics())})
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise Usage("init", room="day", folder=folder, reason=reason) from error


def _told(laid: LaidOut, folder: Path, language: Language) -> str:
    say = words("day", language).say
    lines = [say(f"init.{fate}", count=count) for fate in Fate if (count := laid.count(fate))]
    return "\n".join([say("init.done", folder=folder), *lines, say("init.next", folder=folder)])
