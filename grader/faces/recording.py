"""Keep progress while a command runs: what cannot be kept is told once and never stops the command."""

from __future__ import annotations

from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

import click

from grader.faces.refusal import Refusal
from grader.faces.spoken import SpokenOption
from grader.text import words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from grader.progress import Attempt, Notice, Store
    from grader.report import Result
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

    def keep(self, results: Iterable[Result], seed: int, *, watching: bool = False) -> None:
        """Record verdicts, but for those that are our own fault."""
        self.do(lambda store: [store.record(one) for one in _attempts(results, seed, watching=watching)])

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
def recording(
    language: Language,
    *,
    db: str | None = None,
    on: bool = True,
    tell: Callable[[str], None] | None = None,
) -> Iterator[Recorder]:
    """Yield a recorder for a command; with `on` false it keeps nothing.

    What cannot be kept is told beside the output, so that JSON stays JSON, unless `tell` does otherwise.
    """

    def opening() -> Store:
        from grader.progress import open_store  # after the verdict is told: sqlite3 takes its time

        return open_store(db)

    def told(notice: Notice) -> None:
        (tell or partial(click.echo, err=True))(_said(notice, language))

    recorder = Recorder(opening if on else None, told)
    try:
        yield recorder
    finally:
        recorder.close()


@contextmanager
def demanded(language: Language, db: str | None) -> Iterator[Store]:
    """Yield the store to a command that is nothing without it, or refuse."""
    from grader.progress import StoreError, open_store

    try:
        with open_store(db) as store:
            try:
                yield store
            finally:
                for notice in store.notices:
                    click.echo(_said(notice, language), err=True)
    except StoreError as error:
        raise Refusal(_said(error.notice, language)) from error


def _attempts(results: Iterable[Result], seed: int, *, watching: bool) -> Iterator[Attempt]:
    """Yield what to keep of verdicts: never the source of an answer."""
    from grader.progress import Attempt, Kind, Mode
    from grader.report import Status  # here, because most commands record no verdict

    for one in results:
        if one.status is not Status.GRADER_ERROR:
            detail = {"mistake": one.diagnosis.mistake} if one.diagnosis.mistake else {}
            yield Attempt(
                one.exercise,
                Kind.EXERCISE,
                str(one.status),
                one.score,
                hints_used=None,
                mode=Mode.WATCH if watching else Mode.PRACTICE,
                seed=seed,
                detail=detail,
            )


def _said(notice: Notice, language: Language) -> str:
    return words("progress", language).say(f"trouble.{notice.code}", **notice.facts)


def record_options(command: Any) -> Any:
    """Add `--db FILE` and `--no-record` to a command that answers are recorded for."""
    silent = click.option("--no-record", "no_record", is_flag=True, cls=SpokenOption)
    return db_option(silent(command))


def db_option(command: Any) -> Any:
    """Add `--db FILE`, the progress file to use."""
    return click.option("--db", metavar="FILE", cls=SpokenOption)(command)
