"""The open progress file: reads, and writes that are whole or not at all, whatever happens to the file."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, TypeVar

from grader.progress.opening import anew, identity, opened
from grader.progress.schema import STEPS
from grader.progress.trouble import is_damage, translated

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from grader.progress.opening import Steps

T = TypeVar("T")


class Link:
    """A connection that outlives a damaged file; `notices` is what the learner should be told."""

    def __init__(self, path: Path, steps: Steps = STEPS) -> None:
        self.path = path
        self._steps = steps
        self._connection, self.notices = opened(path, steps)
        self._file = identity(path)

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def read(self, action: Callable[[sqlite3.Connection], T]) -> T:
        """Return what an action reads."""
        return self._surely(action)

    def write(self, action: Callable[[sqlite3.Connection], T]) -> T:
        """Return what an action returns, done as one transaction."""
        return self._surely(lambda connection: _whole(connection, action))

    def _surely(self, action: Callable[[sqlite3.Connection], T]) -> T:
        try:
            return action(self._connection)
        except sqlite3.DatabaseError as error:
            if not is_damage(error):
                raise translated(error, self.path) from error
        self._begin_anew()
        return action(self._connection)

    def _begin_anew(self) -> None:
        self._connection.close()
        self._connection, notices = anew(self.path, self._steps, self._file)
        self._file = identity(self.path)
        self.notices += notices


def _whole(connection: sqlite3.Connection, action: Callable[[sqlite3.Connection], T]) -> T:
    connection.execute("BEGIN IMMEDIATE")
    try:
        result = action(connection)
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
    return result
