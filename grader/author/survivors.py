"""The mutants of an exercise that pass, and what `survivors.yaml` says about each."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from grader.content import ContentError, Document, Problem, read
from grader.content.validating import validate

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from grader.author.proof import Survivor
    from grader.catalog import Exercise

FILE = "survivors.yaml"


def reviewed(
    exercise: Exercise, found: Iterable[Survivor]
) -> tuple[tuple[Survivor, ...], tuple[Problem, ...]]:
    """Return the survivors, marked where they are explained, and the problems that remain."""
    survivors = tuple(found)
    try:
        document, listed = _read(exercise.folder / FILE)
    except ContentError as error:
        return survivors, error.problems
    marked = tuple(replace(one, explained=one.mutant in listed) for one in survivors)
    return marked, (
        *_unexplained(exercise, marked),
        *_stale(document, listed, {one.mutant for one in marked}),
    )


def _unexplained(exercise: Exercise, survivors: tuple[Survivor, ...]) -> Iterator[Problem]:
    for one in survivors:
        if one.genuine and one.explained:
            message = f"called harmless, yet other draws of the families refuse it: {one.mutant}"
            yield Problem(exercise.folder / FILE, 1, 1, message, "", "Make a family draw more, or add one.")
        elif not one.explained:
            hint = "it differs on other draws: a family misses it" if one.genuine else "probably equivalent"
            message = f"a mutant passes ({hint}): {one.mutant}"
            remedy = f"Add a family that refuses it, or list it in {FILE} with its reason."
            yield Problem(
                exercise.folder / one.mutant.split(":")[0], _line(one.mutant), 1, message, "", remedy
            )


def _stale(document: Document | None, listed: dict[str, int], alive: set[str]) -> Iterator[Problem]:
    for mutant, at in listed.items():
        if document and mutant not in alive:
            remedy = "Remove the entry, or bring its id up to date."
            yield document.problem(
                ("survivors", at, "mutant"), f"no mutant of this id passes: {mutant}", remedy
            )


def _line(mutant: str) -> int:
    number = mutant.split(":")[2] if mutant.count(":") > 1 else ""
    return int(number) if number.isdecimal() else 1


def _read(path: Path) -> tuple[Document | None, dict[str, int]]:
    """Return the document and the position of each id in its list; without a file nothing is explained."""
    if not path.is_file():
        return None, {}
    from pydantic import BaseModel, Field  # here, because only whoever reviews survivors pays for it

    class Entry(BaseModel):
        mutant: str
        reason: Literal["equivalent", "tolerated"]
        why: str = Field(min_length=10)

    class Survivors(BaseModel):
        survivors: list[Entry]

    document = read(path)
    entries = validate(document, Survivors).survivors
    return document, {entry.mutant: at for at, entry in enumerate(entries)}
