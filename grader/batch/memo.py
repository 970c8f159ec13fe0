"""Remember what was worked out, and forget it all before it fills the memory."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    Made = TypeVar("Made")

_MOST = 500


class Memo:
    """What was made for a key; an empty key has it made every time.

    >>> memo, made = Memo(), iter("ab")
    >>> [memo.of(key, lambda: next(made)) for key in (("x",), ("x",), ())]
    ['a', 'a', 'b']
    """

    def __init__(self) -> None:
        self._kept: dict[tuple[Hashable, ...], Any] = {}

    def of(self, key: tuple[Hashable, ...], make: Callable[[], Made]) -> Made:
        """Return what was made for a key."""
        if not key:
            return make()
        if key not in self._kept:
            if len(self._kept) >= _MOST:
                self._kept.clear()
            self._kept[key] = make()
        made: Made = self._kept[key]
        return made
