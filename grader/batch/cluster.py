"""Keep the workers of a cluster busy with chunks of programs, whatever becomes of a worker.

The programs of a worker that died have a second try elsewhere.  Those that lost two workers, or whose chunk
raised, are judged again one at a time while nothing else runs: only the one that is to blame ends as a
`grader_error`.
"""

from __future__ import annotations

import json
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from grader.batch.dispatch import Chunk, Dispatch
from grader.batch.lanes import LaneError
from grader.batch.pace import Pace
from grader.batch.refused import RefusedError
from grader.batch.scheduler import different
from grader.batch.station import Station, credentials, introduced
from grader.batch.verdict import Verdict
from grader.batch.waiting import Waiting
from grader.outcome import Isolation
from grader.report import Status

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from typing import Self

    from distributed import Client

    from grader.batch.setup import Setup
    from grader.batch.waiting import Task

_MOST_BYTES = 4 * 1024 * 1024
_TRIES = 2
_STRENGTHS = tuple(Isolation)


@dataclass(frozen=True, slots=True)
class Manner:
    """How programs are handed out: to which of the workers, how many chunks to each, how many at once."""

    places: Callable[[Sequence[str]], Sequence[str]]
    ahead: int = 1
    most: int = 1


@dataclass(frozen=True, slots=True)
class Failed:
    """Tasks whose chunk failed for good, and why."""

    tasks: Sequence[Task]
    why: str


def one_per_machine(workers: Sequence[str]) -> list[str]:
    """Return one worker of each machine.

    >>> one_per_machine(["tcp://10.0.0.1:40001", "tcp://10.0.0.1:40002", "tcp://10.0.0.2:40001"])
    ['tcp://10.0.0.1:40001', 'tcp://10.0.0.2:40001']
    """
    return list({urlsplit(worker).hostname: worker for worker in reversed(workers)}.values())[::-1]


_TOGETHER = Manner(list, ahead=2, most=100)  # one chunk that runs, and one that is there when it ends
_QUIETLY = Manner(one_per_machine)
_ALONE = Manner(lambda workers: workers[:1])


class Cluster:
    """The workers of a scheduler, each with a lane, over one list of programs."""

    def __init__(self, client: Client, setup: Setup, wanted: Isolation) -> None:
        self._client, self._wanted = client, wanted
        self.station = Station(client.id, setup)
        self._dispatch = Dispatch(client, self.station.name)
        self._mine = credentials()
        self._isolation: dict[str, str] = {}
        self._pace = Pace()
        self._at: dict[str, str] = {}

    @property
    def facts(self) -> dict[str, str]:
        """Return what the journal keeps of who judges: the weakest isolation, and that of each worker."""
        weakest = max(self._isolation.values(), key=_weakness)
        each = {f"isolation of {worker}": level for worker, level in self._isolation.items()}
        return {"isolation": weakest, **each}

    def verdicts(self, tasks: Iterable[Task], program: Callable[[str], bytes]) -> Iterator[Verdict]:
        """Yield a verdict on every task, in the order they are reached.

        A program that was too slow in some cases only is tried once more while its machine does nothing else.
        """
        slow: list[Task] = []
        suspects: list[Task] = []
        for found in self._all(tasks, program, _TOGETHER):
            if isinstance(found, Failed):
                suspects += found.tasks
            elif found.deserves_quiet:
                slow.append((found.exercise, found.source))
            else:
                yield found
        for found in self._all(slow, program, _QUIETLY):
            if isinstance(found, Failed):
                suspects += found.tasks
            else:
                yield found
        for found in self._all(suspects, program, _ALONE):
            yield _fault(found) if isinstance(found, Failed) else found

    def _all(
        self, tasks: Iterable[Task], program: Callable[[str], bytes], manner: Manner
    ) -> Iterator[Verdict | Failed]:
        waiting = Waiting(tasks)
        tries: Counter[Task] = Counter()
        while waiting or self._dispatch:
            self._hand_out(waiting, program, manner)
            for chunk, answer in self._dispatch.answers():
                if isinstance(answer, bytes):
                    yield from self._read(chunk, answer)
                elif answer is None:
                    yield from _tried_again(chunk, waiting, tries)
                else:
                    yield Failed(chunk.tasks, f"{type(answer).__name__}: {answer}")

    def _hand_out(self, waiting: Waiting, program: Callable[[str], bytes], manner: Manner) -> None:
        places = manner.places(self._dispatch.workers)
        room = manner.ahead * len(places)
        while waiting and len(self._dispatch) < room:
            out = self._dispatch.chunks
            load = Counter(chunk.worker for chunk in out)
            worker = min(places, key=lambda place: load[place])
            slug = waiting.choose(self._at.get(worker, ""), {chunk.slug for chunk in out})
            share = -(-len(waiting) // room)  # so that the last chunks end together
            errands = _some(waiting, slug, min(self._pace.size(slug), share, manner.most), program)
            self._at[worker] = slug
            self._dispatch.send(Chunk(slug, worker, errands))

    def _read(self, chunk: Chunk, answer: bytes) -> Iterator[Verdict]:
        """Yield the verdicts in an answer, if they are from a worker that may give any."""
        head, *verdicts = answer.split(b"\n")
        who = json.loads(head)
        self._accept(who)
        self._pace.took(chunk.slug, len(chunk.errands), who["seconds"])
        yield from map(Verdict.from_bytes, verdicts)

    def _accept(self, who: Mapping[str, str]) -> None:
        """Note a worker's isolation, or refuse it: one that has joined since may differ from the others."""
        if "fault" in who:
            raise LaneError(f"{who['worker']}: {who['fault']}")
        if any(who[name] != here for name, here in self._mine.items()):
            raise different({who["worker"]: who}, self._mine)
        if _weakness(who["isolation"]) > _weakness(self._wanted):
            facts = {"worker": who["worker"], "isolation": who["isolation"], "wanted": self._wanted}
            raise RefusedError("cluster_weak", **facts)
        self._isolation[who["worker"]] = who["isolation"]

    def __enter__(self) -> Self:
        """Open a lane on every worker, now and on those that join later, and see what each is worth."""
        self._client.register_plugin(self.station)
        for who in self._client.run(introduced, self.station.name).values():
            self._accept(who)
        self._dispatch.look()
        return self

    def __exit__(self, *_: object) -> None:
        """Take back what is out, and close every lane."""
        with suppress(RefusedError):  # a scheduler that is gone has nothing to give back
            self._dispatch.recall()


def _weakness(isolation: str) -> int:
    return _STRENGTHS.index(Isolation(isolation))


def _some(
    waiting: Waiting, slug: str, most: int, program: Callable[[str], bytes]
) -> tuple[tuple[str, str, bytes], ...]:
    """Take programs for one exercise, so many, or until they are heavy."""
    errands: list[tuple[str, str, bytes]] = []
    weight = 0
    while slug in waiting and len(errands) < most and weight < _MOST_BYTES:
        _, source = waiting.take(slug)
        errands.append((slug, source, program(source)))
        weight += len(errands[-1][2])
    return tuple(errands)


def _tried_again(chunk: Chunk, waiting: Waiting, tries: Counter[Task]) -> Iterator[Failed]:
    """Let the tasks of a lost chunk wait again, or yield them as failed where that was the last try."""
    tries.update(chunk.tasks)
    lost = [task for task in chunk.tasks if tries[task] == _TRIES]
    for task in chunk.tasks:
        if task not in lost:
            waiting.put_back(task)
    if lost:
        yield Failed(lost, f"{_TRIES} workers died with it, the last one {chunk.worker}")


def _fault(failed: Failed) -> Verdict:
    (task,) = failed.tasks
    return Verdict(*task, Status.GRADER_ERROR, 0.0, said={"fault": failed.why})
