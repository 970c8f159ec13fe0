"""The tables of the progress file, as the steps that lead to them: one tuple of statements per version.

A released step is never changed; a change is a new step at the end.
"""

from __future__ import annotations

APPLICATION_ID = 0x53414954  # "SAIT": tells our files from other programs'

STEPS: tuple[tuple[str, ...], ...] = (
    (
        f"PRAGMA application_id = {APPLICATION_ID}",
        "CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID",
        """CREATE TABLE item(
            n INTEGER PRIMARY KEY,
            item_id TEXT NOT NULL UNIQUE,
            kind TEXT NOT NULL CHECK(kind IN ('quiz', 'exercise')),
            rev INTEGER NOT NULL) STRICT""",
        """CREATE TABLE session(
            session_id TEXT PRIMARY KEY,
            mode TEXT NOT NULL CHECK(mode IN ('practice', 'review', 'exam', 'watch')),
            spec TEXT NOT NULL CHECK(json_valid(spec)),
            started_at TEXT NOT NULL,
            ended_at TEXT,
            cursor INTEGER NOT NULL DEFAULT 0,
            draft TEXT NOT NULL DEFAULT '',
            app_version TEXT NOT NULL) STRICT""",
        """CREATE TABLE attempt(
            attempt_id TEXT PRIMARY KEY,
            n INTEGER NOT NULL REFERENCES item(n),
            session_id TEXT REFERENCES session(session_id),
            mode TEXT NOT NULL CHECK(mode IN ('practice', 'review', 'exam', 'watch')),
            at TEXT NOT NULL,
            tz_minutes INTEGER NOT NULL,
            duration_ms INTEGER NOT NULL CHECK(duration_ms >= 0),
            rev INTEGER NOT NULL,
            seed INTEGER NOT NULL,
            status TEXT NOT NULL,
            response TEXT NOT NULL CHECK(json_valid(response)),
            auto_score REAL NOT NULL CHECK(auto_score BETWEEN 0 AND 1),
            final_score REAL CHECK(final_score BETWEEN 0 AND 1),
            hints_used INTEGER NOT NULL CHECK(hints_used >= 0),
            confidence INTEGER CHECK(confidence BETWEEN 1 AND 3),
            detail TEXT NOT NULL CHECK(json_valid(detail)),
            undone_at TEXT) STRICT""",
        "CREATE INDEX attempt_item ON attempt(n, at)",
        "CREATE INDEX attempt_session ON attempt(session_id)",
        """CREATE TABLE look(
            look_id TEXT PRIMARY KEY,
            n INTEGER NOT NULL REFERENCES item(n),
            kind TEXT NOT NULL CHECK(kind IN ('hint', 'solution', 'restart')),
            step INTEGER NOT NULL,
            at TEXT NOT NULL) STRICT""",
        "CREATE INDEX look_item ON look(n, at)",
        """CREATE TABLE mark(
            n INTEGER NOT NULL REFERENCES item(n),
            kind TEXT NOT NULL CHECK(kind IN ('flag', 'suspend', 'note')),
            value TEXT NOT NULL,
            at TEXT NOT NULL,
            PRIMARY KEY(n, kind)) STRICT, WITHOUT ROWID""",
        """CREATE TABLE card(
            n INTEGER PRIMARY KEY REFERENCES item(n),
            rule TEXT NOT NULL,
            fsrs TEXT NOT NULL CHECK(json_valid(fsrs))) STRICT""",
    ),
)
