"""Carry out an order to grade a class, and say what came of it."""

from __future__ import annotations

import os
from itertools import islice
from typing import TYPE_CHECKING

import click

from grader.batch.course import Course
from grader.batch.grading_class import grade_class, opened_journal, seeds
from grader.batch.handing_in import take_stock
from grader.batch.outputs import write_outputs
from grader.batch.rows import Gradebook
from grader.batch.scheduler import reached
from grader.batch.setup import Setup
from grader.batch.submission import Notice
from grader.catalog import exercises
from grader.content import ContentError
from grader.faces.bar import Bar
from grader.faces.lane_words import say
from grader.faces.refusal import Refusal
from grader.faces.running import opened
from grader.faces.trouble import Usage
from grader.report import Status
from grader.text import words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from grader.batch.gathering import Gathering
    from grader.batch.grading_class import Order
    from grader.batch.journal import Journal
    from grader.text import Language, Words

_COURSE, _MEANT = "course.yaml", {"course.yaml", "course.yml"}
_MOST_TOLD = 10


def carry_out(order: Order, language: Language, *, require_all: bool, plain: bool) -> int:
    """Grade, write every output, say what there is to know; return the exit code."""
    course = _course(order.folder, language)
    with reached(order.cluster) as client, opened_journal(order, exercises()) as journal:
        met = take_stock(journal, order.folder, order.out, exercises())
        with Bar(plain=plain) as bar:
            seed, hidden = seeds(order, journal, _fresh_seed())
            grade_class(order, journal, Setup(opened, say, seed, hidden), bar, client)
        if others := [slug for slug in journal.exercises() if not course.wants(slug)]:
            met.note(Notice("uncounted", ", ".join(others)))
        write_outputs(order.out, Gradebook(journal, course, require_all), language)
        return _told(order, journal, met, words("batch", language))


def _course(folder: Path, language: Language) -> Course:
    """Return what the class's `course.yaml` decides, or the decisions of a class without one."""
    path = folder / _COURSE
    if not path.is_file():
        if meant := next((one.name for one in folder.iterdir() if one.name.casefold() in _MEANT), None):
            raise Usage("course_name", room="batch", file=folder / meant)
        return Course()
    from grader.batch.course_file import course  # with pydantic, so only where there is a file

    try:
        return course(path, exercises())
    except ContentError as error:
        raise Refusal(error.say(language)) from error


def _fresh_seed() -> int:
    return int.from_bytes(os.urandom(4), "little") % 1_000_000


def _told(order: Order, journal: Journal, met: Gathering, say: Words) -> int:
    """Say what was graded, and on stderr what to look at."""
    counts = journal.counts()
    facts: dict[str, object] = {
        "students": len(journal.students()),
        "graded": sum(counts.values()),
        "out": order.out,
    }
    for line in _notices(met, say):
        click.echo(line, err=True)
    facts |= {"isolation": "–", **journal.facts}  # nothing ran where nothing could be read
    click.echo(say.say("done", passed=counts.get(Status.PASSED, 0), **facts))
    faults = counts.get(Status.GRADER_ERROR, 0)
    if faults:
        click.echo(say.say("faults", count=faults, out=order.out), err=True)
    return 3 if faults else 0


def _notices(met: Gathering, say: Words) -> Iterator[str]:
    for one in islice(met.notices, _MOST_TOLD):
        problem = say.say(f"problem.{one.problem}") if one.problem else ""
        yield say.say(f"notice.{one.code}", name=one.name, problem=problem)
    if len(met.notices) > _MOST_TOLD:
        yield say.say("notice.more", count=len(met.notices) - _MOST_TOLD + met.unnoted)
    if met.unknown:
        names = ", ".join(name for name, _ in met.unknown.most_common(5))
        yield say.say("notice.unknown", count=met.unknown.total(), names=names)
