"""A fingerprint of what a program does on every input, equal for programs that do the same."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from grader.outcome import Outcome


def fingerprint(outcomes: Iterable[Outcome]) -> str:
    """Return the hash of results to six digits, and of the troubles that were met.

    Where in a file a trouble was met does not count: the same mistake stands on many lines.
    """
    print_ = hashlib.sha256()
    for outcome in outcomes:
        fault = outcome.fault
        print_.update(f"|{fault.trouble}:{fault.kind}".encode() if fault else b"|")
        for name, value in sorted(outcome.shown.items()):
            print_.update(f"{name}={''.join(_told(value))};".encode("utf-8", "backslashreplace"))
    return print_.hexdigest()[:16]


def _told(value: Any) -> Iterator[str]:
    match value:
        case np.ndarray():
            yield f"{value.shape}"
            yield from map(_number, value.ravel().tolist())
        case list() | tuple():
            yield f"{type(value).__name__}{len(value)}"
            for one in value:
                yield from _told(one)
        case dict():
            yield from _told([*map(str, value), *value.values()])
        case _:
            yield _number(value)


def _number(value: Any) -> str:
    """Return a number to six digits; minus zero is zero, and what is no number is its kind."""
    if isinstance(value, bool | int | float | complex):
        return f"{value + 0.0:.5e} "
    return f"{type(value).__name__} " if not isinstance(value, str) else repr(value[:200])
