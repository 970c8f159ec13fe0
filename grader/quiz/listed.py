"""An answer of several parts, however it came: a list, or a line with the parts in it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from grader.quiz.normal import plain
from grader.text import Language, words

if TYPE_CHECKING:
    from collections.abc import Iterable


_MARKS = r"[\s,、。.・;:/&+()\[\]>→-]"
"""What people write between numbers.  An id may hold some of it, so only numbers are split here."""


def listed(answer: Any) -> list[str]:
    """Return the parts of an answer in one width.

    >>> listed("１、 3"), listed(["a"]), listed("at-once, b"), listed(None)
    (['1', '3'], ['a'], ['at-once', 'b'], [])
    """
    if isinstance(answer, (list, tuple)):
        return [plain(str(one)) for one in answer]
    text = plain(str("" if answer is None else answer))
    return numbers(text) or [part for part in re.split(r"[\s,、。>→]+", text) if part]


def numbers(text: str) -> list[str]:
    """Return the numbers of a line that holds nothing but numbers.

    >>> numbers("３→１→２"), numbers("1番と3番"), numbers("たぶん 3")
    (['3', '1', '2'], ['1', '3'], [])
    """
    between = rf"(?:{_MARKS}|{words('quiz', Language.JA).say('list_words')})+"
    parts = [part for part in re.split(between, plain(text)) if part]
    return parts if all(part.isdecimal() for part in parts) else []


def by_name(ids: Iterable[str]) -> dict[str, str]:
    """Return the id behind each way to name it: the id itself, and its number from 1.

    >>> by_name(["a", "b"])
    {'a': 'a', '1': 'a', 'b': 'b', '2': 'b'}
    """
    return {name: one for number, one in enumerate(ids, start=1) for name in (one, str(number))}
