"""What can be wrong with the progress file: an error that stops, and a notice that does not."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
_BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
_UNWRITABLE = {
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_NOLFS,
    sqlite3.SQLITE_PERM,
    sqlite3.SQLITE_READONLY,
}


@dataclass(frozen=True, slots=True)
class Notice:
    """Something the learner should be told once: `trouble.<code>` in the words of progress."""

    code: str
    facts: Mapping[str, object] = field(default_factory=dict)


class StoreError(Exception):
    """Say that progress cannot be kept or read now, and why; `trouble.<code>` in the words of progress."""

    def __init__(self, code: str, **facts: object) -> None:
        super().__init__(code, facts)
        self.notice = Notice(code, facts)


def is_damage(error: sqlite3.Error) -> bool:
    """Say whether SQLite found that the file is not what it wrote."""
    return _primary(error) in _DAMAGED


def is_busy(error: sqlite3.Error) -> bool:
    """Say whether another process held the file for longer than we wait."""
    return _primary(error) in _BUSY


def translated(error: sqlite3.Error, path: Path) -> Exception:
    """Return the error to raise: the world's faults as `StoreError`, our own as they are."""
    if is_busy(error):
        return StoreError("busy", path=path)
    if _primary(error) in _UNWRITABLE:
        return StoreError("unwritable", path=path, reason=str(error))
    return error


def _primary(error: sqlite3.Error) -> int:
    code: int = getattr(error, "sqlite_errorcode", 0)  # our own misuse of the module has none
    return code & 0xFF
