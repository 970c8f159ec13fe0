"""`saiten plot`: a picture of an answer, of its experiment, or of what the course explains."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from grader.faces.running import opened
from grader.faces.spoken import Spoken, SpokenOption, language_of, language_option
from grader.faces.trouble import Usage
from grader.text import words

if TYPE_CHECKING:
    from grader.catalog import Exercise
    from grader.outcome import Program
    from grader.pictures.answers import Drawn
    from grader.pictures.figure import Figure
    from grader.text import Language
    from grader.truth import Runner

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
    _put(drawn.figure, name, output, language)


def _listed(language: Language) -> str:
    """Name the course's pictures with their titles, and the exercises that can be drawn."""
    from grader.catalog import in_order, pictures
    from grader.content import read
    from grader.text import text_of

    rows = [
        f"  {name:<20}{text_of(read(path).data['title']).say(language)}" for name, path in pictures().items()
    ]
    drawable = ", ".join(one.slug for one in in_order() if _way(one))
    return words("pictures", language).say("list", pictures="\n".join(rows), exercises=drawable)


def _drawn(target: str, slug: str | None, language: Language) -> tuple[str, Drawn, str]:
    """Return the name of a picture, the picture, and what has to be said of the learner's file."""
    from grader.catalog import pictures
    from grader.checks.values import fault_finding
    from grader.faces.lengthy import watched
    from grader.feedback import sentence
    from grader.pictures.gallery import course_picture

    with opened() as backend:
        run = watched(backend.run, language)
        if target in pictures():
            return target, course_picture(pictures()[target], run, language), ""
        one, program = _answer(target, slug)
        drawn = _of(one, program, run, language)
    if drawn.missing:
        lacking = ", ".join(drawn.missing)
        return one.slug, drawn, words("pictures", language).say("lacking", name=one.slug, lacking=lacking)
    fault = sentence(fault_finding(drawn.fault), one, language) if drawn.fault else ""
    return one.slug, drawn, fault


def _answer(target: str, slug: str | None) -> tuple[Exercise, Program | None]:
    """Return the exercise that was typed, and the learner's file of it where there is one."""
    from grader.catalog import exercises
    from grader.faces.targets import known, program, targets
    from grader.workspace import find

    if slug is None and target in exercises() and find(target, Path.cwd()) is None:
        return known(target), None
    ((one, path), *_) = targets([target], slug, Path.cwd())
    return one, program(path, one)


def _way(one: Exercise) -> str:
    """Return how an exercise is drawn, or "" where there is nothing to draw."""
    from grader.pictures.answers import draws_curve, draws_heat
    from grader.pictures.gallery import draws_experiment

    ways = {"experiment": draws_experiment, "curve": draws_curve, "heat": draws_heat}
    return next((way for way, fits in ways.items() if fits(one)), "")


def _of(one: Exercise, program: Program | None, run: Runner, language: Language) -> Drawn:
    from grader.faces.lengthy import demand_digits
    from grader.pictures.answers import curve, heat
    from grader.pictures.gallery import experiment

    way = _way(one)
    if way == "curve":
        return curve(one, program, run, language)
    if way == "experiment":
        demand_digits()
        return experiment(one, program or one.reference, run, language)
    if way == "heat" and program:
        return heat(one, program, run, language)
    raise Usage("no_stub" if way else "no_picture", name=one.slug, topic=one.topic)


def _put(figure: Figure, name: str, output: Path | None, language: Language) -> None:
    """Show a figure in a window, or write it where there is none; what it shows is always said."""
    from grader.pictures.drawing import save, show  # matplotlib takes half a second

    click.echo(figure.alt)
    if output is None and show(figure, language):
        return
    path = output or Path(f"saiten-{name}.png")
    try:
        save(figure, path, language)
    except OSError as error:
        raise Usage("unwritable", file=path, reason=error.strerror or type(error).__name__) from error
    click.echo(words("pictures", language).say("written", file=path))
