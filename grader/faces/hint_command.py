"""`saiten hint`: the next of an exercise's hints, and those before it."""

from __future__ import annotations

import click

from grader.faces.completing import slugs
from grader.faces.lookup import hints
from grader.faces.recording import Recorder, db_option, recording
from grader.faces.screen import screen_of
from grader.faces.spoken import Spoken, SpokenOption, language_of, language_option
from grader.faces.targets import known
from grader.faces.wrap import wrap
from grader.text import words


@click.command(cls=Spoken)
@click.argument("slug", shell_complete=slugs)
@click.option("--again", is_flag=True, cls=SpokenOption)
@click.option("--plain", is_flag=True, cls=SpokenOption)
@db_option
@language_option
@click.pass_context
def hint(context: click.Context, slug: str, again: bool, plain: bool, db: str | None) -> None:
    """Show the next hint; its help is in the words files."""
    language, exercise = language_of(context), known(slug)
    total = len(exercise.lesson.hints)
    with recording(language, db=db) as recorder:
        step = _step(recorder, slug, total, again=again)
    screen = screen_of(language, plain=plain)
    following = words("day", language).say(
        "hint.next" if step < total else "hint.last", exercise=slug, left=total - step
    )
    click.echo(f"{hints(exercise, step, screen)}\n\n{wrap(following, screen.columns)}")


def _step(recorder: Recorder, slug: str, total: int, *, again: bool) -> int:
    """Return up to which hint to show, and remember it."""
    state = (recorder.do(lambda store: store.states()) or {}).get(slug)
    seen = state.hints if state else 0
    step = max(seen, 1) if again else min(seen + 1, total)
    if step > seen:
        recorder.do(lambda store: store.saw_hint(slug, step))
    return step
