"""What a typed line means in a quiz: a command key, or an answer.  Full width or not, it is the same."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING

from grader.quiz.key import ChoiceKey, ClozeKey, FormulaKey, MatchKey, OrderKey
from grader.quiz.listed import numbers
from grader.quiz.normal import plain

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from grader.quiz import Offer, Question


class Command(StrEnum):
    """Name a key that is no answer."""

    HINT = "h"
    SKIP = "s"
    FLAG = "f"
    UNDO = "u"
    NEW = "n"
    LANGUAGE = "e"
    GO = "g"
    SUBMIT = "d"
    QUIT = "q"
    KEYS = "?"


PRACTICE = frozenset(Command) - {Command.GO, Command.SUBMIT}
EXAM = frozenset(Command) - {Command.NEW}


def read_reply(
    question: Question, line: str, options: Sequence[Offer], commands: Collection[Command] = PRACTICE
) -> Command | str | list[str]:
    """Return the command or the answer that a line means; a part of an answer is never a command."""
    word = plain(line).casefold()
    if word in commands and word not in _parts(question):
        return Command(word)
    if isinstance(question.key, ChoiceKey | OrderKey | MatchKey):
        return _options(line, options)
    return line.strip()


def _parts(question: Question) -> set[str]:
    """Return the names that may be part of an answer: variables, and what fills a gap."""
    key = question.key
    if isinstance(key, FormulaKey):
        return {one.name for one in key.variables}
    if isinstance(key, ClozeKey):
        return {plain(text.ja).casefold() for blank in key.blanks for text in blank.accept}
    return set()


def toggled(line: str, names: Sequence[str]) -> set[str]:
    """Return the names whose numbers stand in a line.

    >>> sorted(toggled("１ 3", ["line", "curve", "axes"]))
    ['axes', 'line']
    """
    numbers = {int(number) for number in re.findall(r"\d", plain(line))}
    return {name for number, name in enumerate(names, start=1) if number in numbers}


def _options(line: str, options: Sequence[Offer]) -> str | list[str]:
    """Return the ids behind the numbers on the screen; what is no number stays, to be complained about."""
    digits = "".join(numbers(line))
    if not digits or any(not 0 < int(digit) <= len(options) for digit in digits):
        return plain(line) or []
    return [options[int(digit) - 1].id for digit in digits]
