"""`saiten watch`: check an exercise whenever its file is saved."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from grader.faces.completing import slugs_or_files
from grader.faces.recording import db_option, recording
from grader.faces.running import opened
from grader.faces.spoken import Spoken, SpokenOption, language_of, language_option
from grader.faces.trouble import Usage
from grader.workspace import find, root

if TYPE_CHECKING:
    from grader.catalog import Exercise
    from grader.faces.recording import Recorder


@click.command(cls=Spoken)
@click.argument("target", required=False, metavar="[SLUG]", shell_complete=slugs_or_files)
@click.option("--plain", is_flag=True, cls=SpokenOption)
@db_option
@language_option
@click.pass_context
def watch(context: click.Context, target: str | None, plain: bool, db: str | None) -> None:
    """Check on every save; its help is in the words files."""
    language = language_of(context)
    notices: list[str] = []
    with opened() as backend, recording(language, db=db, tell=notices.append) as recorder:
        from grader.faces.board import Board  # NumPy loads from here on, while the child loads its own
        from grader.faces.keyboard import open_keyboard
        from grader.faces.watch import Desk, Watch
        from grader.grading import Grader

        grader = Grader(backend.run, int.from_bytes(os.urandom(4), "little") % 1_000_000)
        desk = Desk(grader, recorder, Board(language, plain=plain), notices)
        with open_keyboard() as keyboard:
            Watch(desk, *_chosen(target, recorder)).run(keyboard)


def _chosen(typed: str | None, recorder: Recorder) -> tuple[Exercise, Path]:
    """Return what was typed, or where the learner left off."""
    from grader.faces.standing import Standing
    from grader.faces.targets import targets

    if typed is not None:
        return targets([typed], None, Path.cwd())[0]
    if root(Path.cwd()) is None:
        raise Usage("no_workspace", room="day")
    standing = Standing(recorder.do(lambda store: store.states()) or {})
    exercise = standing.current() or standing.order[0]
    path = find(exercise.slug, Path.cwd())
    if path is None:
        raise Usage("no_stub", name=exercise.slug, topic=exercise.topic)
    return exercise, path
