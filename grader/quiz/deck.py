"""A deck file read into questions, or refused with everything that is wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from grader.content import ContentError, read
from grader.content.validating import validate
from grader.quiz.building import build_deck
from grader.quiz.meaning import problems

if TYPE_CHECKING:
    from pathlib import Path

    from grader.quiz.question import Deck


def load_deck(path: Path) -> Deck:
    """Return the deck of a file, or raise `ContentError` with every problem at its place."""
    document = read(path)
    from grader.quiz.schema import DeckModel  # here, because pydantic is heavy and models are classes of it

    deck = build_deck(validate(document, DeckModel))
    if found := [document.problem(*one) for one in problems(deck)]:
        raise ContentError(found)
    return deck
