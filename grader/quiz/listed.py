"""An answer of several parts, however it came: a list, or a line with the parts in it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from grader.quiz.normal import plain

if TYPE_CHECKING:
    from collections.abc import Iterable


def listed(answer: Any) -> list[str]:
    """Return the parts of an answer in one width.

    >>> listed("１、 3"), listed(["a"]), listed(None)
    (['1', '3'], ['a'], [])
    """
    if isinstance(answer, (list, tuple)):
        return [plain(str(one)) for one in answer]
    parts = re.split(r"[\s,、。>→]+", plain(str("" if answer is None else answer)))
    return [part for part in parts if part]


def by_name(ids: Iterable[str]) -> dict[str, str]:
    """Return the id behind each way to name it: the id itself, and its number from 1.

    >>> by_name(["a", "b"])
    {'a': 'a', '1': 'a', 'b': 'b', '2': 'b'}
    """
    return {name: one for number, one in enumerate(ids, start=1) for name in (one, str(number))}
