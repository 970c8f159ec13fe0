"""Sessions: begun, moved on with every answer, ended; so that a killed one goes on where it was."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from grader.progress.attempt import Mode, Session
from grader.progress.log import packed
from grader.progress.moment import new_id, read, written
from grader.version import VERSION

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping
    from datetime import datetime

_COLUMNS = "session_id, mode, spec, started_at, ended_at, cursor, draft"


def begin(connection: sqlite3.Connection, mode: Mode, spec: Mapping[str, Any], now: datetime) -> Session:
    """Add a session."""
    session = Session(new_id(now), mode, dict(spec), now)
    connection.execute(
        "INSERT INTO session(session_id, mode, spec, started_at, app_version) VALUES (?, ?, ?, ?, ?)",
        (session.id, mode, packed(session.spec), written(now), VERSION),
    )
    return session


def move(connection: sqlite3.Connection, session: str, cursor: int, draft: str) -> None:
    """Keep how far a session has come and what was typed at the cursor."""
    connection.execute(
        "UPDATE session SET cursor = ?, draft = ? WHERE session_id = ?", (cursor, draft, session)
    )


def end(connection: sqlite3.Connection, session: str, now: datetime) -> None:
    """End a session, once."""
    connection.execute(
        "UPDATE session SET ended_at = ? WHERE session_id = ? AND ended_at IS NULL", (written(now), session)
    )


def sessions(connection: sqlite3.Connection, mode: Mode | None, *, unfinished: bool) -> list[Session]:
    """Return sessions, the newest first."""
    rows = connection.execute(
        f"SELECT {_COLUMNS} FROM session WHERE (?1 IS NULL OR mode = ?1) "  # noqa: S608 - our own names
        "AND (NOT ?2 OR ended_at IS NULL) ORDER BY started_at DESC, session_id DESC",
        (mode, unfinished),
    )
    return [_session(*row) for row in rows]


def _session(*row: Any) -> Session:
    identifier, mode, spec, started, ended, cursor, draft = row
    return Session(
        identifier, Mode(mode), json.loads(spec), read(started), ended and read(ended), cursor, draft
    )
