"""The journal of a class: one SQLite file that every verdict is committed to as it is reached.

Each verdict is a transaction of its own in write-ahead mode: what `add` has returned from survives a
kill, what it has not was not reached.  A verdict belongs to a program, not to a student: programs that
are equal byte for byte share it.
"""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from dataclasses import astuple
from typing import TYPE_CHECKING, TypeAlias

from grader.batch.refused import RefusedError
from grader.batch.submission import Submission
from grader.batch.verdict import Said, Verdict

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping
    from pathlib import Path
    from typing import Self

SCHEMA = "saiten-journal/1"
_TABLES = """
CREATE TABLE IF NOT EXISTS fact (name TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS program (source TEXT PRIMARY KEY, bytes BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS submission (
    student TEXT, exercise TEXT, file TEXT, source TEXT, problem TEXT, at REAL, late INTEGER
);
CREATE TABLE IF NOT EXISTS student (name TEXT PRIMARY KEY);
CREATE INDEX IF NOT EXISTS by_file ON submission (student, exercise, file);
CREATE TABLE IF NOT EXISTS likeness (source TEXT PRIMARY KEY, grams TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS verdict (
    exercise TEXT, source TEXT, judged_by TEXT,
    status TEXT, score REAL, mistake TEXT, cluster TEXT, said TEXT,
    PRIMARY KEY (exercise, source)
);
"""
_VERDICT = "exercise, source, status, score, mistake, cluster, said"
_GRADED = """
SELECT submission.*, verdict.exercise, verdict.source, status, score, mistake, cluster, said
FROM submission LEFT JOIN verdict USING (exercise, source) ORDER BY student, exercise, file
"""
Graded: TypeAlias = "tuple[Submission, Verdict | None]"


class Journal:
    """An open journal; only one process may hold it."""

    def __init__(self, path: Path) -> None:
        self._db = sqlite3.connect(path, timeout=1.0, isolation_level=None)
        try:
            self._db.execute("PRAGMA locking_mode = EXCLUSIVE")
            self._db.execute("PRAGMA journal_mode = WAL")
            self._db.execute("PRAGMA synchronous = NORMAL")
            self._db.executescript(f"BEGIN IMMEDIATE; {_TABLES} COMMIT;")
        except sqlite3.DatabaseError as error:
            self._db.close()
            busy = isinstance(error, sqlite3.OperationalError) and "locked" in str(error)
            raise RefusedError("journal_busy" if busy else "journal_broken", file=path) from error

    def __enter__(self) -> Self:
        """Return the journal itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the file, its log folded in."""
        self._db.close()

    @property
    def facts(self) -> dict[str, str]:
        """Return what the run is: its seed, its isolation, its version."""
        return dict(self._db.execute("SELECT name, value FROM fact"))

    def state(self, facts: Mapping[str, str]) -> None:
        """Write facts of the run."""
        self._db.executemany("REPLACE INTO fact VALUES (?, ?)", facts.items())

    def hand_in(self, found: Iterable[Submission], students: Collection[str]) -> None:
        """Replace the list of submissions and students, at once or not at all."""
        self._db.execute("BEGIN IMMEDIATE")
        self._db.execute("DELETE FROM submission")
        self._db.execute("DELETE FROM student")
        self._db.executemany("INSERT INTO submission VALUES (?, ?, ?, ?, ?, ?, ?)", map(astuple, found))
        self._db.executemany("INSERT INTO student VALUES (?)", ((name,) for name in students))
        self._db.execute("COMMIT")

    def students(self) -> list[str]:
        """Return every student of the class, those without a submission too."""
        return [name for (name,) in self._db.execute("SELECT name FROM student ORDER BY name")]

    def keep(self, source: str, program: bytes) -> None:
        """Keep a program under its hash."""
        self._db.execute("INSERT OR IGNORE INTO program VALUES (?, ?)", (source, program))

    def program(self, source: str) -> bytes:
        """Return a program by its hash."""
        row = self._db.execute("SELECT bytes FROM program WHERE source = ?", (source,)).fetchone()
        return bytes(row[0])

    def add(self, verdict: Verdict, judged_by: str) -> None:
        """Commit a verdict; what a program is made of comes first, and is nothing without it."""
        if verdict.grams:
            self._db.execute(
                "REPLACE INTO likeness VALUES (?, ?)", (verdict.source, json.dumps(verdict.grams))
            )
        found = (verdict.status, verdict.score, verdict.mistake, verdict.cluster)
        said = json.dumps(verdict.said, ensure_ascii=False)
        self._db.execute(
            f"REPLACE INTO verdict (judged_by, {_VERDICT}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",  # noqa: S608 - our columns
            (judged_by, verdict.exercise, verdict.source, *found, said),
        )

    def pending(self, judged_by: str) -> list[tuple[str, str]]:
        """Return what has no verdict by today's judges, as (exercise, source), each program once.

        A fault of ours is no verdict: it is tried again.
        """
        self._db.execute("DELETE FROM verdict WHERE judged_by != ? OR status = 'grader_error'", (judged_by,))
        return self._db.execute(
            "SELECT DISTINCT exercise, source FROM submission WHERE source != '' EXCEPT"
            " SELECT exercise, source FROM verdict ORDER BY 1, 2"
        ).fetchall()

    def exercises(self) -> list[str]:
        """Return every exercise that anybody handed in."""
        return [slug for (slug,) in self._db.execute("SELECT DISTINCT exercise FROM submission ORDER BY 1")]

    def counts(self) -> dict[str, int]:
        """Return how many submissions have each status."""
        query = "SELECT status, count(*) FROM submission JOIN verdict USING (exercise, source) GROUP BY 1"
        return dict(self._db.execute(query))

    def graded(self) -> Iterator[Graded]:
        """Yield every submission with the verdict on its program, by student and exercise."""
        with closing(self._db.execute(_GRADED)) as rows:
            for row in rows:
                yield Submission(*row[:7]), Verdict(*(*row[7:13], Said(row[13]))) if row[7] else None

    def grams(self, source: str) -> list[int]:
        """Return what a program is made of."""
        row = self._db.execute("SELECT grams FROM likeness WHERE source = ?", (source,)).fetchone()
        return list(json.loads(row[0])) if row else []
