"""Forget what was done with some items, or with all: only ever after a backup."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

_LOGS = ("card", "mark", "look", "attempt", "item")  # an item goes last: the others refer to it


def erase(connection: sqlite3.Connection, items: Sequence[str]) -> int:
    """Forget everything about items and return how many attempts that were."""
    numbers = [
        row[0]
        for name in items
        for row in connection.execute("SELECT n FROM item WHERE item_id = ?", (name,)).fetchall()
    ]
    return sum(_erase_one(connection, n) for n in numbers)


def erase_all(connection: sqlite3.Connection) -> int:
    """Forget everything but the settings and return how many attempts that were."""
    count: int = connection.execute("SELECT count(*) FROM attempt").fetchone()[0]
    for table in (*_LOGS, "session"):
        connection.execute(f"DELETE FROM {table}")  # noqa: S608 - our own names
    return count


def _erase_one(connection: sqlite3.Connection, n: int) -> int:
    count: int = connection.execute("SELECT count(*) FROM attempt WHERE n = ?", (n,)).fetchone()[0]
    for table in _LOGS:
        connection.execute(f"DELETE FROM {table} WHERE n = ?", (n,))  # noqa: S608 - our own names
    return count
