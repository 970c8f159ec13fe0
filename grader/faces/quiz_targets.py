"""Turn what was typed after `saiten quiz`, and a file of answers, into questions and answers."""

from __future__ import annotations

from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from grader.content import ContentError, Document, read
from grader.faces.refusal import Refusal
from grader.faces.spoken import language_of
from grader.faces.trouble import Usage
from grader.quiz import load_deck
from grader.quiz.normal import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from grader.quiz import Deck, Question


def refused(key: str, **facts: object) -> Refusal:
    """Return the sentence about bad input, as an exception that ends with exit code 2."""
    return Usage(key, room="quiz", **facts)


def chosen(typed: Sequence[str], folder: Path) -> tuple[Question, ...]:
    """Return the questions that decks, ids and other names ask for, each once; without any, all."""
    files = sorted(folder.glob("*.yaml"))
    if not files and not any(_is_file(word) for word in typed):
        raise refused("no_decks", folder=folder)
    found = [one for word in typed for one in _named(plain(word), files)] or _all(files)
    return tuple({one.id: one for one in found if one.status != "retired"}.values())


def deck_files(names: Sequence[str], folder: Path) -> list[Path]:
    """Return the files of the decks that are named, or of all."""
    files = {path.stem: path for path in sorted(folder.glob("*.yaml"))}
    if not files:
        raise refused("no_decks", folder=folder)
    if stray := [name for name in names if plain(name) not in files]:
        raise _unknown(stray[0], (), files.values())
    return [files[plain(name)] for name in names] or list(files.values())


def answered(path: Path, questions: Iterable[Question], folder: Path) -> dict[str, Any]:
    """Return the answers of a file by id; names of other questions in the folder do no harm."""
    document, names = _document(path), _names(questions)
    if any(plain(written) not in names for written in document.data):
        names = {**_names(_all(sorted(folder.glob("*.yaml")))), **names}
    answers: dict[str, Any] = {}
    origin: dict[str, str] = {}
    for written, answer in document.data.items():
        if (name := plain(written)) not in names:
            raise _unknown(name, names)
        if (found := names[name]) in answers:
            raise refused("answer_twice", name=written, other=origin[found])
        answers[found], origin[found] = answer, written
    return answers


def _names(questions: Iterable[Question]) -> dict[str, str]:
    return {name: one.id for one in questions for name in (one.id, *map(plain, one.alias))}


def opened(path: Path) -> Deck:
    """Return a deck, or all that is wrong with its file."""
    try:
        return load_deck(path)
    except ContentError as error:
        raise _broken("deck", error) from error


def _named(word: str, files: Sequence[Path]) -> tuple[Question, ...]:
    if _is_file(word):
        return opened(Path(word)).questions
    for path in files:
        if path.stem == word:
            return opened(path).questions
    questions, broken = _sound(files)
    named = tuple(one for one in questions if word in (one.id, *map(plain, one.alias)))
    if not named and broken:
        raise broken  # what was asked for may stand in it
    if not named:
        raise _unknown(word, [name for one in questions for name in (one.id, *one.alias)], files)
    return named


def _is_file(word: str) -> bool:
    return word.endswith((".yaml", ".yml"))


def _sound(files: Iterable[Path]) -> tuple[list[Question], Refusal | None]:
    """Return the questions of all decks that can be read, and what is wrong with the first that cannot."""
    questions: list[Question] = []
    broken: Refusal | None = None
    for path in files:
        try:
            questions += opened(path).questions
        except Refusal as error:
            broken = broken or error
    return questions, broken


def _all(files: Iterable[Path]) -> list[Question]:
    return [question for path in files for question in opened(path).questions]


def _unknown(word: str, known: Iterable[str], files: Iterable[Path] = ()) -> Refusal:
    decks = [path.stem for path in files]
    if near := get_close_matches(word, [*known, *decks], n=3, cutoff=0.5):
        return refused("unknown_near", name=word, near=", ".join(near))
    return refused("unknown", name=word, decks=", ".join(decks))


def _document(path: Path) -> Document:
    try:
        document = read(path)
    except ContentError as error:
        raise _broken("answers", error) from error
    if not isinstance(document.data, dict):
        raise refused("not_mapping", file=path)
    return document


def _broken(key: str, error: ContentError) -> Refusal:
    language = language_of(click.get_current_context())
    return Refusal(f"{refused(key).message}\n{error.say(language)}")
