"""`saiten solution`: the course's answer beside the learner's, after success or on giving up."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from grader.faces.completing import slugs
from grader.faces.lookup import solution as told
from grader.faces.recording import db_option, recording
from grader.faces.screen import screen_of
from grader.faces.spoken import Spoken, SpokenOption, language_of, language_option
from grader.faces.standing import Standing
from grader.faces.targets import known
from grader.faces.trouble import Usage
from grader.faces.wrap import wrap
from grader.text import words
from grader.workspace import find


@click.command(cls=Spoken)
@click.argument("slug", shell_complete=slugs)
@click.option("--give-up", is_flag=True, cls=SpokenOption)
@click.option("--plain", is_flag=True, cls=SpokenOption)
@db_option
@language_option
@click.pass_context
def solution(context: click.Context, slug: str, give_up: bool, plain: bool, db: str | None) -> None:
    """Show the solution; its help is in the words files."""
    language, exercise = language_of(context), known(slug)
    say = words("day", language).say
    with recording(language, db=db) as recorder:
        standing = Standing(recorder.do(lambda store: store.states()) or {})
        if not (standing.may_see(slug) or give_up or _gives_up(say("solution.ask"), slug)):
            click.echo(say("solution.not_yet", exercise=slug))
            context.exit(1)
        recorder.do(lambda store: store.saw_solution(slug))
    screen = screen_of(language, plain=plain)
    click.echo(told(exercise, find(slug, Path.cwd()), screen))
    if not standing.is_right(slug):
        click.echo("\n" + wrap(say("solution.seen", exercise=slug), screen.columns))


def _gives_up(question: str, slug: str) -> bool:
    if not sys.stdin.isatty():
        raise Usage("not_given_up", room="day", exercise=slug)
    return click.confirm(question)
