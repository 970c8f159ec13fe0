"""Share several runners among threads: whoever asks waits for one that is free."""

from __future__ import annotations

from queue import SimpleQueue
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from grader.grading import Runner
    from grader.outcome import Job, Run


class Shared:
    """A runner made of several."""

    def __init__(self, runs: Iterable[Runner]) -> None:
        """Take the runners."""
        self._free: SimpleQueue[Runner] = SimpleQueue()
        for run in runs:
            self._free.put(run)

    def __call__(self, job: Job) -> Run:
        """Return what the job gave on the first runner that is free."""
        run = self._free.get()
        try:
            return run(job)
        finally:
            self._free.put(run)
