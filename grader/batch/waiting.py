"""What waits to be judged, by exercise: who knows the truth of one stays with it while there is work."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

Task: TypeAlias = tuple[str, str]
"""An exercise, and a program by its hash."""


class Waiting:
    """Tasks in the order they came, by exercise.

    >>> waiting = Waiting([("relu", "a"), ("softmax", "b"), ("softmax", "c")])
    >>> waiting.choose("", others=()), waiting.choose("", others={"softmax"})
    ('softmax', 'relu')
    >>> waiting.take("softmax"), len(waiting)
    (('softmax', 'b'), 2)
    """

    def __init__(self, tasks: Iterable[Task]) -> None:
        self._tasks: dict[str, deque[Task]] = {}
        for task in tasks:
            self.put_back(task)

    def __len__(self) -> int:
        """Return how many tasks wait."""
        return sum(map(len, self._tasks.values()))

    def __bool__(self) -> bool:
        """Say whether any task waits."""
        return bool(self._tasks)

    def __contains__(self, slug: str) -> bool:
        """Say whether a task of an exercise waits."""
        return slug in self._tasks

    def choose(self, mine: str, others: Container[str]) -> str:
        """Return one's own exercise where it has tasks, else one that nobody is at, else the longest."""
        if mine in self._tasks:
            return mine
        free = [slug for slug in self._tasks if slug not in others]
        return max(sorted(free or self._tasks), key=lambda slug: len(self._tasks[slug]))

    def take(self, slug: str) -> Task:
        """Return the next task of an exercise."""
        task = self._tasks[slug].popleft()
        if not self._tasks[slug]:
            del self._tasks[slug]
        return task

    def put_back(self, task: Task) -> None:
        """Let a task wait behind the others of its exercise."""
        self._tasks.setdefault(task[0], deque()).append(task)
