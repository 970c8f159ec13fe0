"""Keep progress while a command runs: what cannot be kept is told once and never stops the command."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeVar

import click

from grader.faces.spoken import SpokenOption
from grader.report import Status
from grader.text import words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from grader.progress import Attempt, Notice, Store
    from grader.report import Report
    from grader.text import Language

T = TypeVar("T")


class Recorder:
    """Do things with the progress file while that is possible; it is opened when first needed."""

    def __init__(self, opening: Callable[[], Store] | None, tell: Callable[[Notice], None]) -> None:
        self._opening = opening
        self._tell = tell
        self._store: Store | None = None
        self._told = 0

    def do(self, action: Callable[[Store], T]) -> T | None:
        """Return what an action on the store returns, or None where progress is not kept."""
        if self._opening is None:
            return None
        from grader.progress import StoreError

        try:
            self._store = self._store or self._opening()
            return action(self._store)
        except StoreError as error:
            self._opening = None
            self._tell(error.notice)
            return None
        finally:
            self._tell_news()

    def keep(self, report: Report) -> None:
        """Record the verdicts of a report, but for those that are our own fault."""
        self.do(lambda store: [store.record(one) for one in _attempts(report)])

    def close(self) -> None:
        """Close the file."""
        if self._store:
            self._store.close()

    def _tell_news(self) -> None:
        news = self._store.notices[self._told :] if self._store else []
        self._told += len(news)
        for notice in news:
            self._tell(notice)


@contextmanager
def recording(language: Language, *, db: str | None = None, on: bool = True) -> Iterator[Recorder]:
    """Yield a recorder for a command; with `on` false it keeps nothing."""

    def opening() -> Store:
        from grader.progress import open_store  # after the verdict is told: sqlite3 takes its time

        return open_store(db)

    recorder = Recorder(opening if on else None, teller(language))
    try:
        yield recorder
    finally:
        recorder.close()


def _attempts(report: Report) -> Iterator[Attempt]:
    """Yield what to keep of verdicts: never the source of an answer."""
    from grader.progress import Attempt, Kind

    for one in report.results:
        if one.status is not Status.GRADER_ERROR:
            detail = {"mistake": one.diagnosis.mistake} if one.diagnosis.mistake else {}
            yield Attempt(
                one.exercise,
                Kind.EXERCISE,
                str(one.status),
                one.score,
                hints_used=None,
                seed=report.seed,
                detail=detail,
            )


def teller(language: Language) -> Callable[[Notice], None]:
    """Return what tells a notice beside the output, so that JSON stays JSON."""

    def tell(notice: Notice) -> None:
        say = words("progress", language).say
        click.echo(say(f"trouble.{notice.code}", **notice.facts), err=True)

    return tell


def record_options(command: Any) -> Any:
    """Add `--db FILE` and `--no-record` to a command that answers are recorded for."""
    silent = click.option("--no-record", "no_record", is_flag=True, cls=SpokenOption)
    return db_option(silent(command))


def db_option(command: Any) -> Any:
    """Add `--db FILE`, the progress file to use."""
    return click.option("--db", metavar="FILE", cls=SpokenOption)(command)
