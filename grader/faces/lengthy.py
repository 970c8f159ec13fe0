"""What takes long is watched: a bar on the terminal while the child of an experiment takes its steps."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from grader.catalog import in_order
from grader.faces.trouble import Usage
from grader.text import words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from grader.catalog import Exercise
    from grader.outcome import Job, Run
    from grader.text import Language
    from grader.truth import Runner


def demand_experiments(chosen: Sequence[Exercise]) -> None:
    """Refuse exercises that have no experiment, naming those that have one, and unusable digits."""
    without = [one.slug for one in chosen if not one.spec.long]
    if without:
        having = ", ".join(one.slug for one in in_order() if one.spec.long)
        raise Usage("no_experiment", names=", ".join(without), having=having or "-")
    demand_digits()


def demand_digits() -> None:
    """Say what is wrong with a learner's own digits before an experiment asks for them."""
    from grader.faces.digits import digits  # only an experiment needs them

    digits(click.get_current_context())


def watched(run: Callable[[Job, Callable[[int], object]], Run], language: Language) -> Runner:
    """Return a runner that shows, on a terminal, how far a stepwise job has come."""

    def runner(job: Job) -> Run:
        if not (job.stepwise and sys.stderr.isatty()):
            return run(job, lambda _taken: None)
        return _with_bar(run, job, words("cli", language).say("experiment"))

    return runner


def _with_bar(run: Callable[[Job, Callable[[int], object]], Run], job: Job, title: str) -> Run:
    from rich.console import Console  # here, because rich is slow to load and a verdict needs none of it
    from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

    steps = sum(len(case["steps"]) for case in job.cases) * len(job.programs)
    columns = (TextColumn("{task.description}"), BarColumn(), TaskProgressColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(title, total=steps)
        return run(job, lambda taken: progress.update(task, completed=taken))
