"""A progress bar with rate and time left, for whatever takes longer than a second."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Self

    from rich.progress import Progress

_PATIENCE_SECONDS = 1.0


class Bar:
    """Tell how far a run is, on a terminal only."""

    def __init__(self, *, plain: bool, terminal: bool | None = None) -> None:
        self._shows = (sys.stderr.isatty() if terminal is None else terminal) and not plain
        self._since = time.monotonic()
        self._progress: Progress | None = None

    def __call__(self, done: int, total: int) -> None:
        """Say that so many of all are done; the clock starts when none are."""
        self._since = self._since if done else time.monotonic()
        seconds = time.monotonic() - self._since
        if self._progress is None and self._shows and seconds > _PATIENCE_SECONDS:
            self._progress = _started(total)
        if self._progress is not None:
            rate = f"{done / seconds:.0f}/s" if done else ""
            self._progress.update(self._progress.task_ids[0], completed=done, rate=rate)

    def __enter__(self) -> Self:
        """Return the bar itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Leave the terminal as it was."""
        if self._progress is not None:
            self._progress.stop()


def _started(total: int) -> Progress:
    from rich.console import Console  # here, because most runs are over before a bar is due
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[rate]}"), TimeRemainingColumn())
    progress = Progress(*columns, console=Console(stderr=True), transient=True)
    progress.add_task("", total=total, rate="")
    progress.start()
    return progress
