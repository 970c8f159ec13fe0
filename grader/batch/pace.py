"""How many programs of an exercise make about a second of work, learned from how long they took."""

from __future__ import annotations

_TARGET_SECONDS = 1.0
_FIRST = 4
_MOST = 100
_GROWTH = 4


class Pace:
    """The pace of each exercise: what was measured last counts most, and no chunk grows in leaps.

    >>> pace = Pace()
    >>> pace.size("softmax")
    4
    >>> pace.took("softmax", count=4, seconds=0.1)
    >>> pace.size("softmax"), pace.size("relu")
    (16, 4)
    >>> pace.took("softmax", count=16, seconds=32.0)
    >>> pace.size("softmax")
    1
    """

    def __init__(self) -> None:
        self._measured: dict[str, tuple[float, float]] = {}
        self._last: dict[str, int] = {}

    def size(self, slug: str) -> int:
        """Return how many programs to hand out at once."""
        if slug not in self._measured:
            return _FIRST
        count, seconds = self._measured[slug]
        wanted = int(_TARGET_SECONDS * count / max(seconds, 1e-9))
        return max(1, min(wanted, _GROWTH * self._last[slug], _MOST))

    def took(self, slug: str, count: int, seconds: float) -> None:
        """Note what a chunk took; earlier chunks count half as much with each later one."""
        before = self._measured.get(slug, (0.0, 0.0))
        self._measured[slug] = (before[0] / 2 + count, before[1] / 2 + seconds)
        self._last[slug] = count
