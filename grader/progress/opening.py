"""Open the progress file: begin it, bring it up to date, or keep a damaged one aside and begin anew."""

from __future__ import annotations

import sqlite3
from contextlib import suppress
from typing import TYPE_CHECKING

from grader.progress.moment import new_id, utc_now
from grader.progress.schema import APPLICATION_ID, STEPS
from grader.progress.trouble import Notice, StoreError, is_busy, is_damage, translated

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_PATIENCE = 10.0  # seconds to wait for another process
_MAGIC = b"SQLite format 3\x00"
_OLDEST_SQLITE = (3, 37, 0)  # the first with STRICT tables

Steps = tuple[tuple[str, ...], ...]


def opened(path: Path, steps: Steps = STEPS) -> tuple[sqlite3.Connection, list[Notice]]:
    """Return a connection to the progress file and what the learner should be told.

    Raises
    ------
    StoreError
        `newer`, `foreign`, `busy`, `unwritable` or `old_sqlite`.  The file is then as it was.
    """
    if sqlite3.sqlite_version_info < _OLDEST_SQLITE:
        raise StoreError("old_sqlite", version=sqlite3.sqlite_version, needed="3.37")
    with suppress(OSError):  # whatever is wrong there, SQLite meets it, too
        path.parent.mkdir(parents=True, exist_ok=True)
    found = identity(path)
    try:
        return _ready(path, steps), []
    except sqlite3.DatabaseError as error:
        if is_damage(error):
            return anew(path, steps, found)
        readable = _read_only(path, steps)
        if readable is None:
            raise translated(error, path) from error
        return readable, [Notice("read_only", {"path": path})]


def backup(connection: sqlite3.Connection, path: Path, why: str) -> Path:
    """Write a whole copy beside the progress file and return its path."""
    copy = _beside(path, why)
    connection.execute("VACUUM INTO ?", (str(copy),))
    return copy


def anew(path: Path, steps: Steps, damaged: object) -> tuple[sqlite3.Connection, list[Notice]]:
    """Return a connection to a fresh file in place of a `damaged` one, which is kept aside."""
    if not _is_ours(path):
        raise StoreError("foreign", path=path)
    if identity(path) != damaged:  # another process was quicker
        return opened(path, steps)
    aside = _set_aside(path)
    return _ready(path, steps), [Notice("damaged", {"path": path, "aside": aside})]


def identity(path: Path) -> object:
    """Return what tells the file at a path from another one that takes its place."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _set_aside(path: Path) -> Path:
    """Rename a damaged file, and what SQLite keeps beside it, so that nothing of it is lost."""
    aside = _beside(path, "damaged")
    try:
        path.rename(aside)
        for tail in ("-wal", "-journal"):
            with suppress(FileNotFoundError):
                path.with_name(path.name + tail).rename(aside.with_name(aside.name + tail))
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise StoreError("damaged_stuck", path=path, reason=reason) from error
    path.with_name(path.name + "-shm").unlink(missing_ok=True)
    return aside


def _ready(path: Path, steps: Steps) -> sqlite3.Connection:
    connection = _connect(str(path))
    try:
        _migrate(connection, path, steps)
        _journal(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _connect(name: str, *, uri: bool = False) -> sqlite3.Connection:
    connection = sqlite3.connect(name, timeout=_PATIENCE, isolation_level=None, uri=uri)
    connection.execute("PRAGMA foreign_keys = ON")
    return connection


def _journal(connection: sqlite3.Connection) -> None:
    """Write ahead where the disk can do it; network drives cannot, and say so only when asked back."""
    try:
        mode = connection.execute("PRAGMA journal_mode = WAL").fetchone()[0]
    except sqlite3.OperationalError as error:
        if not is_busy(error):
            raise
        return  # another process is changing it just now, for all of us
    connection.execute(f"PRAGMA synchronous = {'NORMAL' if mode == 'wal' else 'FULL'}")


def _migrate(connection: sqlite3.Connection, path: Path, steps: Steps) -> None:
    version = _pragma(connection, "user_version")
    if version and _pragma(connection, "application_id") != APPLICATION_ID:
        raise StoreError("foreign", path=path)
    if version > len(steps):
        raise StoreError("newer", path=path, found=version, known=len(steps))
    if version == len(steps):
        return
    if version:
        backup(connection, path, f"backup-v{version}")
    connection.execute("BEGIN IMMEDIATE")
    try:
        _take(connection, path, steps)
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise


def _take(connection: sqlite3.Connection, path: Path, steps: Sequence[Sequence[str]]) -> None:
    """Take the steps that are missing now: another process may have taken them while we waited."""
    version = _pragma(connection, "user_version")
    if version == 0 and connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
        raise StoreError("foreign", path=path)
    for step in steps[version:]:
        for statement in step:
            connection.execute(statement)
    if version == 0:
        connection.execute("INSERT INTO meta VALUES ('store_id', ?)", (new_id(utc_now()),))
    connection.execute(f"PRAGMA user_version = {len(steps)}")


def _pragma(connection: sqlite3.Connection, name: str) -> int:
    found: int = connection.execute(f"PRAGMA {name}").fetchone()[0]
    return found


def _read_only(path: Path, steps: Steps) -> sqlite3.Connection | None:
    """Return a connection that only reads, or None where even that is impossible."""
    for options in ("mode=ro", "mode=ro&immutable=1"):  # the second needs no file beside it
        with suppress(sqlite3.Error):
            connection = _connect(f"{path.absolute().as_uri()}?{options}", uri=True)
            try:
                if _pragma(connection, "user_version") == len(steps):
                    return connection
            except sqlite3.Error:
                connection.close()
                continue
            connection.close()
    return None


def _is_ours(path: Path) -> bool:
    """Say whether a file that SQLite cannot read may be ours: `--db thesis.txt` must not move a thesis."""
    with path.open("rb") as file:
        head = file.read(72)
    if head.startswith(_MAGIC) and len(head) == 72:
        return int.from_bytes(head[68:72], "big") in {0, APPLICATION_ID}
    return path.suffix == ".db"


def _beside(path: Path, why: str) -> Path:
    return path.with_name(f"{path.stem}.{why}-{utc_now():%Y%m%d-%H%M%S-%f}{path.suffix}")
