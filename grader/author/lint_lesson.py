"""Read the prose of an exercise and of a topic, and say what is wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING
from unicodedata import east_asian_width

from grader.content import ContentError, Document, Problem, near_miss, read
from grader.content.validating import validate
from grader.text import Language

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from grader.author.schema import LessonModel, MistakeModel
    from grader.catalog import Exercise

WIDEST = 110

BLANK = "TODO"
"""What `author new` leaves to be written."""


def lint_lesson(exercise: Exercise) -> Iterator[Problem]:
    """Yield every problem of an exercise's `text.yaml`."""
    from grader.author.schema import LessonModel  # here, because pydantic is heavy

    try:
        document = read(exercise.folder / "text.yaml")
        lesson = validate(document, LessonModel)
    except ContentError as error:
        yield from error.problems
        return
    yield from _wide_lines(document, lesson)
    yield from _mistakes(document, lesson.mistakes, list(exercise.wrong), exercise)
    yield from _families(document, lesson, exercise)


def lint_blanks(path: Path) -> Iterator[Problem]:
    """Yield every line of a file that is still to be written."""
    lines = path.read_text("utf-8", errors="replace").splitlines() if path.is_file() else []
    for number, line in enumerate(lines, 1):
        if BLANK in line:
            column = line.index(BLANK) + 1
            yield Problem(path, number, column, "still to be written", line, f"Write it in place of {BLANK}.")


def lint_topic(exercises: Mapping[str, Exercise], document: Document) -> Iterator[Problem]:
    """Yield every problem of a `topic.yaml`."""
    from grader.author.schema import TopicModel  # here, because pydantic is heavy

    try:
        topic = validate(document, TopicModel)
    except ContentError as error:
        yield from error.problems
        return
    for at, slug in enumerate(topic.given):
        if slug not in exercises:
            yield document.problem(
                ("given", at), f"there is no exercise `{slug}`", near_miss(slug, exercises)
            )


def _wide_lines(document: Document, lesson: LessonModel) -> Iterator[Problem]:
    """Yield the lines of the task that would be too long in the stub."""
    for language in Language:
        first = document.where(("task", language)).line
        for at, line in enumerate(getattr(lesson.task, language).splitlines(), 1):
            if (wide := sum(2 if east_asian_width(char) in "WF" else 1 for char in line)) > WIDEST:
                remedy = f"Break the line: at most {WIDEST} columns, a kanji counts as two."
                yield Problem(
                    document.path, first + at, 1, f"this line of the task takes {wide} columns", line, remedy
                )


def _mistakes(
    document: Document, entries: Mapping[str, MistakeModel], wrong: list[str], exercise: Exercise
) -> Iterator[Problem]:
    for name in wrong:
        if name not in entries:
            remedy = f"Add `{name}:` with ja and en to the mistakes of text.yaml."
            yield Problem(
                exercise.folder / "wrong" / f"{name}.py", 1, 1, "this mistake has no words", "", remedy
            )
    for name, entry in entries.items():
        if name not in wrong:
            remedy = near_miss(name, wrong) or f"Add wrong/{name}.py, or remove the entry."
            yield document.key_problem(("mistakes", name), f"there is no wrong/{name}.py", remedy)
        yield from _same_as(document, name, entry, entries)


def _same_as(
    document: Document, name: str, entry: MistakeModel, entries: Mapping[str, MistakeModel]
) -> Iterator[Problem]:
    if entry.same_as is None:
        return
    other = entries.get(entry.same_as)
    if other is None:
        remedy = near_miss(entry.same_as, entries)
        yield document.problem(
            ("mistakes", name, "same_as"), f"there is no mistake `{entry.same_as}`", remedy
        )
    elif other.same_as is not None:
        remedy = f"Write `same_as: {other.same_as}`."
        yield document.problem(
            ("mistakes", name, "same_as"), f"`{entry.same_as}` has no words of its own", remedy
        )


def _families(document: Document, lesson: LessonModel, exercise: Exercise) -> Iterator[Problem]:
    try:
        known = [family.name for family in exercise.spec.every_family()]
    except ContentError:
        return  # the spec's own lint tells of it
    for name in lesson.families:
        if name not in known:
            message = f"the spec has no family `{name}`"
            yield document.key_problem(
                ("families", name), message, near_miss(name, known) or "Remove the entry."
            )
