"""Keep every lane busy: hand out programs, take verdicts, replace a lane that fails.

One thread looks after all lanes.  A lane that dies or falls silent costs the program it had a second try in
a fresh lane, and then that program alone a `grader_error`.
"""

from __future__ import annotations

import json
import time
from collections import Counter
from multiprocessing.connection import wait
from typing import TYPE_CHECKING, Any

from grader.batch.nursery import CONTEXT, started
from grader.batch.verdict import Verdict
from grader.batch.waiting import Waiting
from grader.report import Status

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from multiprocessing.connection import Connection
    from typing import Self

    from grader.batch.setup import Setup
    from grader.batch.waiting import Task

_START_SECONDS = 60.0
_PATIENCE_SECONDS = 180.0  # three timeouts and eight deaths of a child are over long before
_TRIES = 2
_WORK = "grader.batch.lane.serve"


class LaneError(RuntimeError):
    """Say that a lane could not even start: our own fault, with what it said."""


class Lane:
    """The parent's end of one lane."""

    def __init__(self, setup: Setup) -> None:
        self.pipe, theirs = CONTEXT.Pipe()
        self._process = started(_WORK, theirs, setup)
        theirs.close()
        self.task: Task = ("", "")
        self.since = time.monotonic()
        self.isolation = ""

    def hello(self) -> str:
        """Wait until the lane is ready, and return how well it confines."""
        if not self.isolation:
            said = self._heard() if self.pipe.poll(_START_SECONDS) else {}
            if "isolation" not in said:
                raise LaneError(said.get("fault", "a lane did not start"))
            self.isolation = said["isolation"]
        return self.isolation

    def give(self, task: Task, program: bytes) -> None:
        """Hand a program over; that the lane is gone is noticed when it should answer."""
        self.hello()
        self.task, self.since = task, time.monotonic()
        try:
            self.pipe.send_bytes(json.dumps(task).encode())
            self.pipe.send_bytes(program)
        except OSError:
            self.pipe.close()

    def take(self) -> Verdict | str:
        """Return the verdict, or what the lane said of its own fault."""
        said = self._heard()
        return said.get("fault", "the lane died") if "status" not in said else Verdict(**said)

    def close(self) -> None:
        """End the lane, and with it whatever it runs."""
        self.pipe.close()
        self._process.kill()
        self._process.join()

    def _heard(self) -> dict[str, Any]:
        try:
            return dict(json.loads(self.pipe.recv_bytes()))
        except (EOFError, OSError):
            return {}


class Lanes:
    """A fixed number of lanes over one list of programs."""

    def __init__(self, count: int, setup: Setup) -> None:
        self._setup = setup
        self._lanes = [Lane(setup) for _ in range(count)]

    @property
    def isolation(self) -> str:
        """Return how well the first lane confines; the others are no different."""
        return self._lanes[0].hello()

    @property
    def facts(self) -> dict[str, str]:
        """Return what the journal keeps of who judges."""
        return {"isolation": self.isolation}

    def verdicts(self, tasks: Iterable[Task], program: Callable[[str], bytes]) -> Iterator[Verdict]:
        """Yield a verdict on every task, in the order they are reached.

        A program that was too slow in some cases only is tried once more when its lane is all alone.
        """
        slow: list[Task] = []
        for verdict in self._all(Waiting(tasks), self._lanes, program):
            if verdict.deserves_quiet:
                slow.append((verdict.exercise, verdict.source))
            else:
                yield verdict
        yield from self._all(Waiting(slow), self._lanes[:1], program)

    def _all(self, waiting: Waiting, lanes: list[Lane], program: Callable[[str], bytes]) -> Iterator[Verdict]:
        busy: list[Lane] = []
        idle = list(lanes)
        tries: Counter[Task] = Counter()
        while waiting or busy:
            while waiting and idle:
                lane = idle.pop()
                task = waiting.take(waiting.choose(lane.task[0], {one.task[0] for one in busy}))
                lane.give(task, program(task[1]))
                busy.append(lane)
            for lane in _ready(busy):
                busy.remove(lane)
                said, task = lane.take(), lane.task
                if isinstance(said, Verdict):
                    yield said
                    idle.append(lane)
                    continue
                idle.append(self._replaced(lane))
                tries[task] += 1
                if tries[task] < _TRIES:
                    waiting.put_back(task)
                else:
                    yield Verdict(*task, Status.GRADER_ERROR, 0.0, said={"fault": said})

    def _replaced(self, lane: Lane) -> Lane:
        lane.close()
        fresh = Lane(self._setup)
        self._lanes[self._lanes.index(lane)] = fresh
        return fresh

    def __enter__(self) -> Self:
        """Return the lanes."""
        return self

    def __exit__(self, *_: object) -> None:
        """End every lane."""
        for lane in self._lanes:
            lane.close()


def _ready(busy: list[Lane]) -> list[Lane]:
    """Wait until some lanes have answered, or have died, or have been silent for too long."""
    now = time.monotonic()
    oldest = min(lane.since for lane in busy)
    pipes: list[Connection] = [lane.pipe for lane in busy if not lane.pipe.closed]
    if len(pipes) < len(busy):
        return [lane for lane in busy if lane.pipe.closed]
    answered = wait(pipes, max(0.0, oldest + _PATIENCE_SECONDS - now))
    return [lane for lane in busy if lane.pipe in answered] or [lane for lane in busy if lane.since == oldest]
