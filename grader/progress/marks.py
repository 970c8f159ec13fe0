"""Marks that a learner sets on items, and single settings such as the date of the exam."""

from __future__ import annotations

from typing import TYPE_CHECKING

from grader.progress.attempt import Mark
from grader.progress.log import item
from grader.progress.moment import written

if TYPE_CHECKING:
    import sqlite3
    from datetime import datetime

    from grader.progress.attempt import Kind


def mark(
    connection: sqlite3.Connection, target: tuple[str, Kind], kind: Mark, value: str, now: datetime
) -> None:
    """Set a mark, or set it anew."""
    connection.execute(
        "INSERT OR REPLACE INTO mark VALUES (?, ?, ?, ?)",
        (item(connection, *target), kind, value, written(now)),
    )


def unmark(connection: sqlite3.Connection, item_id: str, kind: Mark) -> None:
    """Take a mark away, if it is there."""
    connection.execute(
        "DELETE FROM mark WHERE kind = ? AND n = (SELECT n FROM item WHERE item_id = ?)", (kind, item_id)
    )


def marks(connection: sqlite3.Connection) -> dict[str, dict[Mark, str]]:
    """Return the marks of every item that has any."""
    found: dict[str, dict[Mark, str]] = {}
    for name, kind, value in connection.execute(
        "SELECT item_id, mark.kind, value FROM mark JOIN item USING(n)"
    ):
        found.setdefault(name, {})[Mark(kind)] = value
    return found


def setting(connection: sqlite3.Connection, key: str) -> str | None:
    """Return a setting, or None where it was never set."""
    row = connection.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
    return row[0] if row else None


def keep_setting(connection: sqlite3.Connection, key: str, value: str | None) -> None:
    """Keep a setting; None forgets it."""
    connection.execute("DELETE FROM meta WHERE key = ?", (key,))
    if value is not None:
        connection.execute("INSERT INTO meta VALUES (?, ?)", (key, value))
