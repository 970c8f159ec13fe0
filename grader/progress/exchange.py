"""Carry the log from one file to another as JSON lines; what both know, by its UUID, is there once."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from grader.progress.attempt import Kind
from grader.progress.log import item, packed
from grader.progress.moment import read
from grader.version import VERSION

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

SCHEMA = "saiten-progress/1"
_NESTED = {"spec", "response", "detail"}
_MOMENTS = ("at", "started_at", "ended_at", "undone_at")
_OF_ITEM = ("item_id", "item_kind")


@dataclass(frozen=True, slots=True)
class _Table:
    """How a table travels: its columns, and what becomes of a row that is known already."""

    columns: tuple[str, ...]
    known: str
    of_item: bool = True


_TABLES = {
    "session": _Table(
        ("session_id", "mode", "spec", "started_at", "ended_at", "cursor", "draft", "app_version"),
        "(session_id) DO UPDATE SET ended_at = coalesce(ended_at, excluded.ended_at)",
        of_item=False,
    ),
    "attempt": _Table(
        (
            *("attempt_id", "session_id", "mode", "at", "tz_minutes", "duration_ms", "rev", "seed", "status"),
            *("response", "auto_score", "final_score", "hints_used", "confidence", "detail", "undone_at"),
        ),
        "(attempt_id) DO UPDATE SET undone_at = coalesce(undone_at, excluded.undone_at)",
    ),
    "look": _Table(("look_id", "kind", "step", "at"), "(look_id) DO NOTHING"),
    "mark": _Table(
        ("kind", "value", "at"),
        "(n, kind) DO UPDATE SET value = excluded.value, at = excluded.at WHERE excluded.at > mark.at",
    ),
}


@dataclass(frozen=True, slots=True)
class Line:
    """A line that cannot be read: its number from 1, and why."""

    number: int
    reason: str


class ImportRefusedError(Exception):
    """Say which lines of a file cannot be read; nothing of the file was taken."""

    def __init__(self, problems: list[Line]) -> None:
        super().__init__(problems)
        self.problems = problems


@dataclass
class Taken:
    """How many attempts a file brought, and how many of them were new here."""

    attempts: int = 0
    fresh: int = 0
    problems: list[Line] = field(default_factory=list)


def exported(connection: sqlite3.Connection) -> Iterator[str]:
    """Yield the whole log as lines of JSON: a head, sessions, attempts, looks, marks and settings."""
    yield packed({"schema": SCHEMA, "version": VERSION})
    for name, table in _TABLES.items():
        for row in connection.execute(_select(name, table)):
            named = dict(
                zip(((*_OF_ITEM, *table.columns) if table.of_item else table.columns), row, strict=True)
            )
            nested = {key: json.loads(value) for key, value in named.items() if key in _NESTED}
            yield packed({"type": name, **named, **nested})
    for key, value in connection.execute("SELECT key, value FROM meta WHERE key <> 'store_id' ORDER BY key"):
        yield packed({"type": "setting", "key": key, "value": value})


def take(connection: sqlite3.Connection, lines: Iterable[str]) -> Taken:
    """Add what is new in the lines; run it as one transaction.

    Raises
    ------
    ImportRefusedError
        Lines cannot be read: all of them are named.
    """
    taken, before = Taken(), _attempts(connection)
    for number, line in enumerate(lines, start=1):
        if line.strip():
            _one(connection, line, number, taken)
    if taken.problems:
        raise ImportRefusedError(taken.problems)
    connection.execute("DELETE FROM card")
    taken.fresh = _attempts(connection) - before
    return taken


def _attempts(connection: sqlite3.Connection) -> int:
    count: int = connection.execute("SELECT count(*) FROM attempt").fetchone()[0]
    return count


def _one(connection: sqlite3.Connection, line: str, number: int, taken: Taken) -> None:
    try:
        row = json.loads(line)
        if number == 1:
            _greet(row)
        elif row["type"] == "setting":
            pair = (row["key"], row["value"])
            connection.execute("INSERT OR IGNORE INTO meta VALUES (?, ?)", pair)
        else:
            _insert(connection, row, taken)
    except KeyError as error:
        taken.problems.append(Line(number, f"{error.args[0]}?"))
    except (ValueError, TypeError, sqlite3.IntegrityError, sqlite3.ProgrammingError) as error:
        taken.problems.append(Line(number, str(error)))


def _greet(row: Mapping[str, Any]) -> None:
    if row["schema"] != SCHEMA:
        raise ValueError(f"schema: {row['schema']!r}, not {SCHEMA!r}")


def _insert(connection: sqlite3.Connection, row: Mapping[str, Any], taken: Taken) -> None:
    table = _TABLES[row["type"]]
    for moment in filter(None, map(row.get, _MOMENTS)):
        read(moment)  # or raise: a text that is no moment would break every reader
    values = [packed(row[key]) if key in _NESTED else row[key] for key in table.columns]
    columns = table.columns
    if table.of_item:
        columns = ("n", *columns)
        values.insert(0, item(connection, row["item_id"], Kind(row["item_kind"]), row.get("rev", 1)))
    taken.attempts += row["type"] == "attempt"
    holes = ", ".join("?" * len(columns))
    sql = f"INSERT INTO {row['type']}({', '.join(columns)}) VALUES ({holes}) ON CONFLICT{table.known}"  # noqa: S608 - our own names
    connection.execute(sql, values)


def _select(name: str, table: _Table) -> str:
    columns = ", ".join(f"{name}.{column}" for column in table.columns)
    if not table.of_item:
        return f"SELECT {columns} FROM {name} ORDER BY 1"  # noqa: S608 - our own names
    order = "item_id, 3" if name == "mark" else "at, 3"
    return f"SELECT item_id, item.kind, {columns} FROM {name} JOIN item USING(n) ORDER BY {order}"  # noqa: S608
