"""The learner's progress in one file: what other parts of the program write to it and ask of it."""

from __future__ import annotations

import os
from datetime import date
from typing import TYPE_CHECKING, Any, Self

from grader.progress import log, marks, sitting
from grader.progress.attempt import Attempt, Glance, Kind, Look, Mark, Mode, Session
from grader.progress.link import Link
from grader.progress.moment import utc_now
from grader.progress.opening import backup
from grader.progress.place import place
from grader.progress.schema import STEPS
from grader.progress.trouble import StoreError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from datetime import datetime
    from pathlib import Path

    from grader.progress.cards import Card
    from grader.progress.exchange import Taken
    from grader.progress.opening import Steps
    from grader.progress.state import ItemState
    from grader.progress.trouble import Notice

__all__ = ["Store", "open_store"]


def open_store(
    asked: str | None = None, *, clock: Callable[[], datetime] = utc_now, steps: Steps = STEPS
) -> Store:
    """Open the progress file: the one asked for, else that of `SAITEN_DB`, else the usual one.

    Raises
    ------
    StoreError
        Progress can neither be kept nor read.  Whoever grades tells it and goes on grading.
    """
    return Store(Link(place(asked, os.environ), steps), clock)


class Store:
    """The open progress file; a context manager.  Every method that writes is one transaction."""

    def __init__(self, link: Link, clock: Callable[[], datetime] = utc_now) -> None:
        self.link = link
        self.clock = clock

    def __enter__(self) -> Self:
        """Return the store itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the file."""
        self.close()

    def close(self) -> None:
        """Close the file."""
        self.link.close()

    @property
    def path(self) -> Path:
        """Return where the file is."""
        return self.link.path

    @property
    def notices(self) -> list[Notice]:
        """Return what the learner should be told: `damaged` (kept aside), `read_only`."""
        return self.link.notices

    def record(self, attempt: Attempt) -> str:
        """Add an attempt to the log and return its id; once this returns, no kill loses it."""
        return self.link.write(lambda connection: log.add(connection, attempt, self.clock()))

    def undo(self, attempt_id: str) -> str | None:
        """Undo an attempt and return its item, or None where it does not stand."""
        return self.link.write(lambda connection: log.undo(connection, attempt_id, self.clock()))

    def undo_last(self, session: str) -> str | None:
        """Undo the latest attempt of a session that stands and return its item; again for the one before."""

        def act(connection: Any) -> str | None:
            found = log.latest(connection, session)
            return found and log.undo(connection, found, self.clock())

        return self.link.write(act)

    def saw_hint(self, item_id: str, step: int, kind: Kind = Kind.EXERCISE) -> None:
        """Note that a hint (from 1) was shown."""
        self._look(item_id, kind, Look.HINT, step)

    def saw_solution(self, item_id: str, kind: Kind = Kind.EXERCISE) -> None:
        """Note that the solution was shown: what is right after it is 解答閲覧後正解."""
        self._look(item_id, kind, Look.SOLUTION)

    def restarted(self, item_id: str, kind: Kind = Kind.EXERCISE) -> None:
        """Note that the learner begins an item anew (`saiten reset`): earlier looks no longer count."""
        self._look(item_id, kind, Look.RESTART)

    def mark(self, item_id: str, kind: Kind, mark: Mark = Mark.FLAG, value: str = "") -> None:
        """Set a mark on an item: a flag, a note, or that it is suspended from review."""
        self.link.write(lambda connection: marks.mark(connection, (item_id, kind), mark, value, self.clock()))

    def unmark(self, item_id: str, mark: Mark = Mark.FLAG) -> None:
        """Take a mark away."""
        self.link.write(lambda connection: marks.unmark(connection, item_id, mark))

    def begin(self, mode: Mode, spec: Mapping[str, Any]) -> Session:
        """Begin a session; `spec` is plain data: ids in order, seed, time limit."""
        return self.link.write(lambda connection: sitting.begin(connection, mode, spec, self.clock()))

    def move(self, session: str, cursor: int, draft: str = "") -> None:
        """Keep how far a session has come, and what was typed there already."""
        self.link.write(lambda connection: sitting.move(connection, session, cursor, draft))

    def end(self, session: str) -> None:
        """End a session."""
        self.link.write(lambda connection: sitting.end(connection, session, self.clock()))

    def sessions(self, mode: Mode | None = None, *, unfinished: bool = False) -> list[Session]:
        """Return sessions, the newest first."""
        return self.link.read(lambda connection: sitting.sessions(connection, mode, unfinished=unfinished))

    def attempts(self, item_id: str | None = None) -> list[Attempt]:
        """Return the attempts that stand, oldest first: all, or those at one item."""
        return self.link.read(lambda connection: log.attempts(connection, item_id))

    def looks(self) -> list[Glance]:
        """Return everything that was looked at, oldest first."""
        return self.link.read(log.looks)

    def states(self) -> dict[str, ItemState]:
        """Return how every item stands that was ever touched; an item not in it is 未着手."""
        from grader.progress.state import states  # whoever only records need not load it

        found = self.link.read(log.kinds), self.attempts(), self.looks(), self.link.read(marks.marks)
        return states(*found)

    def cards(self) -> dict[str, Card]:
        """Return when every item is due that was ever reviewed, and how well it is remembered."""
        from grader.progress.cards import cards  # whoever only records need not load it
        from grader.progress.rule import rule

        by = rule(self.exam_date, self.clock().astimezone().date())
        try:
            return self.link.write(lambda connection: cards(connection, by))
        except StoreError:  # what cannot be written can still be computed
            return self.link.read(lambda connection: cards(connection, by, keep=False))

    def due(self, now: datetime | None = None) -> list[Card]:
        """Return the items that are due today, the one most likely forgotten first."""
        moment = (now or self.clock()).astimezone(now.tzinfo if now else None)
        marked = self.link.read(marks.marks)
        waiting = [one for one in self.cards().values() if one.is_due(moment)]
        ready = [one for one in waiting if Mark.SUSPEND not in marked.get(one.item_id, {})]
        return sorted(ready, key=lambda one: (-one.faded(moment), one.due, one.item_id))

    @property
    def exam_date(self) -> date | None:
        """Return the day of the exam, or None where the learner has not said."""
        kept = self.setting("exam_date")
        return date.fromisoformat(kept) if kept else None

    def setting(self, key: str) -> str | None:
        """Return a setting, or None where it was never set."""
        return self.link.read(lambda connection: marks.setting(connection, key))

    def keep_setting(self, key: str, value: str | None) -> None:
        """Keep a setting; None forgets it."""
        self.link.write(lambda connection: marks.keep_setting(connection, key, value))

    def is_sound(self) -> bool:
        """Say whether SQLite finds every page of the file in order."""
        [row] = self.link.read(lambda connection: connection.execute("PRAGMA quick_check(1)").fetchall())
        return bool(row[0] == "ok")

    def rebuild(self) -> int:
        """Compute all cards anew from the log and return how many there are."""
        from grader.progress.cards import forget  # as above

        self.link.write(forget)
        return len(self.cards())

    def export(self) -> list[str]:
        """Return the whole log as lines of JSON."""
        from grader.progress.exchange import exported  # only two commands need it

        return self.link.read(lambda connection: list(exported(connection)))

    def take(self, lines: Iterable[str]) -> Taken:
        """Add what is new in exported lines: all of it or, where a line cannot be read, nothing."""
        from grader.progress.exchange import take  # as above

        return self.link.write(lambda connection: take(connection, lines))

    def reset(self, items: Sequence[str] | None) -> tuple[Path, int]:
        """Forget items (None: all); return where the backup is, and how many attempts are only there now."""
        from grader.progress.erase import erase, erase_all  # only one command needs it

        copy = self.link.read(lambda connection: backup(connection, self.path, "backup"))
        return copy, self.link.write(
            lambda connection: erase_all(connection) if items is None else erase(connection, items)
        )

    def _look(self, item_id: str, kind: Kind, look: Look, step: int = 0) -> None:
        self.link.write(
            lambda connection: log.look(connection, Glance(item_id, kind, look, step, self.clock()))
        )
