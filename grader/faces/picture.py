"""The picture of an answer: which way it is drawn, what keeps it from being drawn, and where it goes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from grader.faces.screen import columns
from grader.faces.trouble import Usage
from grader.faces.wrap import reflow, wrap
from grader.text import words

if TYPE_CHECKING:
    from grader.catalog import Exercise
    from grader.outcome import Program
    from grader.pictures.answers import Drawn
    from grader.pictures.figure import Figure
    from grader.text import Language
    from grader.truth import Runner


def way(one: Exercise) -> str:
    """Return how an exercise is drawn, or "" where there is nothing to draw."""
    from grader.pictures.answers import draws_curve, draws_heat
    from grader.pictures.gallery import draws_experiment

    ways = {"experiment": draws_experiment, "curve": draws_curve, "heat": draws_heat}
    return next((name for name, fits in ways.items() if fits(one)), "")


def draw(one: Exercise, program: Program | None, run: Runner, language: Language) -> Drawn:
    """Draw an answer, or without one what there is to see of the exercise; refuse where that is nothing."""
    from grader.faces.lengthy import demand_digits
    from grader.pictures.answers import curve, heat
    from grader.pictures.gallery import experiment

    found = way(one)
    if found == "curve":
        return curve(one, program, run, language)
    if found == "experiment":
        demand_digits()
        return experiment(one, program or one.reference, run, language)
    if found == "heat" and program:
        return heat(one, program, run, language)
    raise Usage("no_stub" if found else "no_picture", name=one.slug, topic=one.topic)


def complaint(one: Exercise, drawn: Drawn, language: Language) -> str:
    """Return what has to be said of an answer that is not, or not wholly, in its picture."""
    from grader.checks.values import fault_finding
    from grader.feedback import sentence

    if drawn.missing:
        lacking = ", ".join(drawn.missing)
        return words("pictures", language).say("lacking", name=one.slug, lacking=lacking)
    return sentence(fault_finding(drawn.fault), one, language) if drawn.fault else ""


def put(
    figure: Figure, name: str, language: Language, output: Path | None = None, *, aside: bool = False
) -> None:
    """Show a figure in a window, or write it where there is none; what it shows is always said."""
    from grader.pictures.drawing import save, show  # matplotlib takes half a second

    click.echo(wrap(reflow(figure.alt), min(100, columns())), err=aside)
    if output is None and show(figure, language):
        return
    path = output or Path(f"saiten-{name}.png")
    try:
        save(figure, path, language)
    except OSError as error:
        raise Usage("unwritable", file=path, reason=error.strerror or type(error).__name__) from error
    click.echo(words("pictures", language).say("written", file=path), err=aside)
