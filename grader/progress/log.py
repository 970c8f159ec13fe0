"""The log of attempts and looks: rows are added, marked as undone, and read; never changed."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from grader.progress.attempt import Attempt, Glance, Kind, Look, Mode
from grader.progress.moment import new_id, offset_minutes, read, written

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable
    from datetime import datetime

_ADD = """INSERT INTO attempt(attempt_id, n, session_id, mode, at, tz_minutes, duration_ms, rev, seed, status,
    response, auto_score, final_score, hints_used, confidence, detail)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""
_READ = """SELECT item_id, kind, status, auto_score, final_score, attempt.rev, response, hints_used,
    confidence, duration_ms, mode, session_id, seed, detail, attempt_id, at, tz_minutes
    FROM attempt JOIN item USING(n)
    WHERE undone_at IS NULL AND (?1 IS NULL OR item_id = ?1) ORDER BY at, attempt_id"""
_HINTS = """SELECT count(DISTINCT step) FROM look WHERE n = ?1 AND kind = 'hint' AND at >
    coalesce((SELECT max(at) FROM attempt WHERE n = ?1 AND undone_at IS NULL), '')"""


def add(connection: sqlite3.Connection, attempt: Attempt, now: datetime) -> str:
    """Add an attempt and return its id."""
    n = item(connection, attempt.item_id, attempt.kind, attempt.rev)
    hints = attempt.hints_used
    if hints is None:
        hints = connection.execute(_HINTS, (n,)).fetchone()[0]
    identifier = new_id(now)
    who = (identifier, n, attempt.session, attempt.mode)
    when = (written(now), offset_minutes(now), attempt.duration_ms)
    what = (attempt.rev, attempt.seed, attempt.status, packed(attempt.response))
    how = (attempt.auto_score, attempt.final_score, hints, attempt.confidence, packed(dict(attempt.detail)))
    connection.execute(_ADD, (*who, *when, *what, *how))
    connection.execute("DELETE FROM card WHERE n = ?", (n,))
    return identifier


def undo(connection: sqlite3.Connection, identifier: str, now: datetime) -> str | None:
    """Mark an attempt as undone and return its item, or None where there is nothing to undo."""
    row = connection.execute(
        "UPDATE attempt SET undone_at = ? WHERE attempt_id = ? AND undone_at IS NULL RETURNING n",
        (written(now), identifier),
    ).fetchone()
    if row is None:
        return None
    connection.execute("DELETE FROM card WHERE n = ?", row)
    name: str = connection.execute("SELECT item_id FROM item WHERE n = ?", row).fetchone()[0]
    return name


def latest(connection: sqlite3.Connection, session: str) -> str | None:
    """Return the latest attempt of a session that stands."""
    row = connection.execute(
        "SELECT attempt_id FROM attempt WHERE session_id = ? AND undone_at IS NULL "
        "ORDER BY at DESC, attempt_id DESC LIMIT 1",
        (session,),
    ).fetchone()
    return row[0] if row else None


def attempts(connection: sqlite3.Connection, item_id: str | None = None) -> list[Attempt]:
    """Return the attempts that stand, oldest first: all, or those at one item."""
    return [_attempt(row) for row in connection.execute(_READ, (item_id,))]


def look(connection: sqlite3.Connection, seen: Glance) -> None:
    """Add a look."""
    n = item(connection, seen.item_id, seen.kind)
    row = (new_id(seen.at), n, seen.look, seen.step, written(seen.at))
    connection.execute("INSERT INTO look VALUES (?, ?, ?, ?, ?)", row)
    connection.execute("DELETE FROM card WHERE n = ?", (n,))


def looks(connection: sqlite3.Connection) -> list[Glance]:
    """Return all looks, oldest first."""
    rows: Iterable[Any] = connection.execute(
        "SELECT item_id, item.kind, look.kind, step, at FROM look JOIN item USING(n) ORDER BY at, look_id"
    )
    return [Glance(one, Kind(kind), Look(what), step, read(at)) for one, kind, what, step, at in rows]


def kinds(connection: sqlite3.Connection) -> dict[str, Kind]:
    """Return every item that was ever touched, with its kind."""
    return {
        name: Kind(kind) for name, kind in connection.execute("SELECT item_id, kind FROM item ORDER BY n")
    }


def item(connection: sqlite3.Connection, item_id: str, kind: Kind, rev: int = 1) -> int:
    """Return the number of an item, which is new or known."""
    row = connection.execute("SELECT n, rev FROM item WHERE item_id = ?", (item_id,)).fetchone()
    if row is None:
        row = connection.execute(
            "INSERT INTO item(item_id, kind, rev) VALUES (?, ?, ?) RETURNING n, rev", (item_id, kind, rev)
        ).fetchone()
    elif row[1] < rev:
        connection.execute("UPDATE item SET rev = ? WHERE n = ?", (rev, row[0]))
    number: int = row[0]
    return number


def packed(value: Any) -> str:
    """Return plain data as JSON."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _attempt(row: tuple[Any, ...]) -> Attempt:
    item_id, kind, status, auto, final, rev, response, hints, confidence, duration, mode = row[:11]
    session, seed, detail, identifier, at, tz_minutes = row[11:]
    return Attempt(
        item_id,
        Kind(kind),
        status,
        auto,
        final,
        rev,
        json.loads(response),
        hints,
        confidence,
        duration,
        Mode(mode),
        session,
        seed,
        json.loads(detail),
        identifier,
        read(at),
        tz_minutes,
    )
