"""What the course asks of its own decks: names that resolve, and choices that give nothing away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from grader.catalog import pictures
from grader.content import ContentError, Problem, near_miss, read
from grader.quiz.deck import load_deck
from grader.quiz.key import ChoiceKey
from grader.text import Language, words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from pathlib import Path

    from grader.content.places import Loc
    from grader.quiz.key import Choice
    from grader.quiz.question import Question

MOST = 0.4
"""The share of the questions whose right choice may be found by a rule that reads none of them."""

_FEW = 5
"""Fewer questions than this show no rule."""


def lint_deck(path: Path) -> tuple[Problem, ...]:
    """Return the problems of a deck of the course; one that cannot be read has others already."""
    try:
        questions = load_deck(path).questions
    except ContentError:
        return ()
    document = read(path)
    names = [
        document.problem(("questions", number, *loc), f"{message} `{name}`", near_miss(name, known))
        for number, question in enumerate(questions)
        for loc, name, message, known in _strangers(question)
    ]
    clues = [Problem(path, 1, 1, told, "", "Reword some of its choices.") for told in _clues(questions)]
    return (*names, *clues)


def _strangers(question: Question) -> Iterator[tuple[Loc, str, str, Iterable[str]]]:
    """Yield where, which, what of every name that nothing is called by, with the names there are."""
    areas, titles = (words(room, Language.EN).sentences for room in ("syllabus", "references"))
    for number, tag in enumerate(question.tags.syllabus):
        if ".".join(tag.split(".")[:2]) not in areas:
            yield ("tags", "syllabus", number), tag, "unknown area of the syllabus", areas
    for number, reference in enumerate(question.references):
        if reference.id not in titles:
            yield ("references", number, "id"), reference.id, "unknown reference", titles
    if question.figure and question.figure not in pictures():
        yield ("figure",), question.figure, "unknown picture", pictures()


def _clues(questions: Iterable[Question]) -> Iterator[str]:
    """Yield each rule that finds the right one of several choices in too many questions."""
    keys = [one.key for one in questions if isinstance(one.key, ChoiceKey) and not one.key.many]
    for name, length in LENGTHS.items():
        found = sum(chance(key, length) for key in keys)
        if len(keys) >= _FEW and found > MOST * len(keys):
            yield f"the right choice is the {name} in {found:g} of {len(keys)} questions"


def chance(key: ChoiceKey, length: Callable[[Choice], int]) -> float:
    """Return how often somebody is right who picks the choice of the greatest length, or one of several."""
    most = max(map(length, key.choices))
    picked = [choice.correct for choice in key.choices if length(choice) == most]
    return sum(picked) / len(picked)


LENGTHS: Mapping[str, Callable[[Choice], int]] = {
    "longest (ja)": lambda one: len(one.text.ja),
    "longest (en)": lambda one: len(one.text.en),
    "shortest (ja)": lambda one: -len(one.text.ja),
    "shortest (en)": lambda one: -len(one.text.en),
}
