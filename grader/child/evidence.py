"""Wrap our functions so that what they were called with is remembered, up to a limit."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Any

import numpy as np

from grader.child.saying import say

if TYPE_CHECKING:
    from collections.abc import Callable

    from grader.wire import Function

_MOST_CALLS = 2000
_MOST_BYTES = 1 << 20


class CallLog:
    """Remember the arguments of each call, by the name of the function's input."""

    def __init__(self) -> None:
        self.calls: dict[str, list[bytes]] = {}
        self._bytes = 0

    def wrap(self, name: str, function: Function) -> Callable[..., Any]:
        """Return the function itself, made here from its expression, and counted."""
        ours = eval(function.expression, {"np": np})  # noqa: S307 - the expression is our own
        heard = self.calls.setdefault(name, [])

        @functools.wraps(ours)
        def counted(*args: Any, **named: Any) -> Any:
            if len(heard) < _MOST_CALLS and self._bytes < _MOST_BYTES:
                heard.append(say(args))  # said at once: later changes to an array must not reach it
                self._bytes += len(heard[-1])
            return ours(*args, **named)

        return counted
