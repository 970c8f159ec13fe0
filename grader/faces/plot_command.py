"""`saiten plot`: a picture of an answer, of its experiment, or of what the course explains."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from grader.faces.picture import complaint, draw, put, way
from grader.faces.running import opened
from grader.faces.spoken import Spoken, SpokenOption, language_of, language_option
from grader.faces.trouble import Usage
from grader.text import words

if TYPE_CHECKING:
    from grader.catalog import Exercise
    from grader.outcome import Program
    from grader.pictures.answers import Drawn
    from grader.text import Language

_KINDS = (".png", ".svg")


@click.command(cls=Spoken)
@click.argument("target", required=False)
@click.option("-o", "--output", metavar="FILE", type=click.Path(path_type=Path), cls=SpokenOption)
@click.option("--exercise", metavar="SLUG", cls=SpokenOption)
@language_option
@click.pass_context
def plot(context: click.Context, target: str | None, output: Path | None, exercise: str | None) -> None:
    """Draw a picture; its help is in the words files."""
    language = language_of(context)
    if output and output.suffix.lower() not in _KINDS:
        raise Usage("picture_kind", file=output)
    if target is None:
        click.echo(_listed(language))
        return
    name, drawn, fault = _drawn(target, exercise, language)
    if fault:
        click.echo(fault, err=True)
    if drawn.figure is None:
        context.exit(1)
    put(drawn.figure, name, language, output)


def _listed(language: Language) -> str:
    """Name the course's pictures with their titles, and the exercises that can be drawn."""
    from grader.catalog import in_order, pictures
    from grader.content import read
    from grader.text import text_of

    longest = max(map(len, pictures()), default=0)
    rows = [
        f"  {name:<{longest}}  {text_of(read(path).data['title']).say(language)}"
        for name, path in pictures().items()
    ]
    drawable = ", ".join(one.slug for one in in_order() if way(one))
    return words("pictures", language).say("list", pictures="\n".join(rows), exercises=drawable)


def _drawn(target: str, slug: str | None, language: Language) -> tuple[str, Drawn, str]:
    """Return the name of a picture, the picture, and what has to be said of the learner's file."""
    from grader.catalog import pictures
    from grader.faces.lengthy import watched
    from grader.pictures.gallery import course_picture

    with opened() as backend:
        run = watched(backend.run, language)
        if target in pictures():
            return target, course_picture(pictures()[target], run, language), ""
        one, program = _answer(target, slug)
        drawn = draw(one, program, run, language)
    return one.slug, drawn, complaint(one, drawn, language)


def _answer(target: str, slug: str | None) -> tuple[Exercise, Program | None]:
    """Return the exercise that was typed, and the learner's file of it where there is one."""
    from grader.catalog import exercises
    from grader.faces.targets import known, program, targets
    from grader.workspace import find

    if slug is None and target in exercises() and find(target, Path.cwd()) is None:
        return known(target), None
    ((one, path), *_) = targets([target], slug, Path.cwd())
    return one, program(path, one)
