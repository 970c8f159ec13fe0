"""A deck file read into questions, or refused with everything that is wrong with it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from grader.content import ContentError, read
from grader.content.validating import validate
from grader.quiz.building import build_deck
from grader.quiz.meaning import problems

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from grader.content import Document, Problem
    from grader.quiz.question import Deck


def load_deck(path: Path) -> Deck:
    """Return the deck of a file, or raise `ContentError` with every problem at its place."""
    document = read(path)
    try:
        deck = _built(document)
    except ContentError as error:
        raise ContentError([*error.problems, *_elsewhere(document)]) from None
    if found := [document.problem(*one) for one in problems(deck)]:
        raise ContentError(found)
    return deck


def _built(document: Document) -> Deck:
    from grader.quiz.schema import DeckModel  # here, because pydantic is heavy and models are classes of it

    return build_deck(validate(document, DeckModel))


def _elsewhere(document: Document) -> Iterator[Problem]:
    """Yield what the well-formed questions of a deck that is not well-formed get wrong all the same."""
    questions = document.data.get("questions") if isinstance(document.data, dict) else None
    questions = questions if isinstance(questions, list) else []
    sound = [number for number, one in enumerate(questions) if _alone(document, [one])]
    deck = _alone(document, [questions[number] for number in sound])
    for (room, place, *loc), message, remedy in problems(deck) if deck else ():
        yield document.problem((room, sound[int(place)], *loc), message, remedy)


def _alone(document: Document, questions: list[Any]) -> Deck | None:
    """Return the deck that some questions of a document make by themselves, if they are well-formed."""
    head = {"schema": "saiten-deck/1", "id": "alone", "title": {"ja": "-", "en": "-"}}
    try:
        return _built(replace(document, data={**head, "questions": questions}))
    except ContentError:
        return None
