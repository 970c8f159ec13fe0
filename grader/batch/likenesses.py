"""Which students' answers are much alike, exercise by exercise; a hint to look, never a verdict."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING, TypeAlias

from grader.batch.likeness import FEWEST_GRAMS, alike, grams
from grader.catalog import exercise

if TYPE_CHECKING:
    from grader.batch.rows import Gradebook

Pair: TypeAlias = "tuple[str, tuple[str, str], float]"
_MOST_ANSWERS = 2000
"""Beyond this an exercise is left out: pairs grow with the square of the class."""


def likenesses(book: Gradebook) -> list[Pair]:
    """Return (exercise, the two students, likeness), the most alike first within each exercise."""
    answers: dict[str, dict[str, array[int]]] = {}
    for row in book.rows():
        if row.verdict and len(found := book.journal.grams(row.verdict.source)) >= FEWEST_GRAMS:
            answers.setdefault(row.exercise, {})[row.student] = array("L", found)  # a tenth of a list
    return [
        (slug, (one, other), likeness)
        for slug, programs in sorted(answers.items())
        if 1 < len(programs) <= _MOST_ANSWERS
        for one, other, likeness in alike(programs, _textbook(slug))
    ]


def _textbook(slug: str) -> list[frozenset[int]]:
    known = exercise(slug)
    ours = (known.reference, *known.right.values(), *known.wrong.values())
    return [frozenset(grams(one.source)) for one in ours]
