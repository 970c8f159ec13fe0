"""Chunks that are out at the workers of a cluster: send them, hear how they ended, never wait for ever."""

from __future__ import annotations

import time
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, TypeAlias

from grader.batch.refused import RefusedError
from grader.batch.station import judged

if TYPE_CHECKING:
    from collections.abc import Iterator

    from distributed import Client, Future

    from grader.batch.station import Errand
    from grader.batch.waiting import Task

_LOOK_SECONDS = 1.0
_PATIENCE_SECONDS = 60.0  # a worker that its nanny starts again is back in two


@dataclass(frozen=True, slots=True)
class Chunk:
    """Programs for one exercise that travel together, and the worker they are meant for."""

    slug: str
    worker: str
    errands: tuple[Errand, ...]

    @property
    def tasks(self) -> list[Task]:
        """Return what is asked, without the programs."""
        return [(slug, source) for slug, source, _program in self.errands]


Answer: TypeAlias = "bytes | Exception | None"
"""What a worker said of a chunk, why it failed for good, or nothing where it was lost on the way."""


class Dispatch:
    """The chunks that are out, and the workers there are."""

    def __init__(self, client: Client, name: str) -> None:
        self._client, self._name, self._sent = client, name, 0
        self._out: dict[Future[bytes], Chunk] = {}
        self._ended: SimpleQueue[Future[bytes]] = SimpleQueue()
        self._workers: tuple[str, ...] = ()
        self._looked = self._alive = time.monotonic()

    def __len__(self) -> int:
        """Return how many chunks are out."""
        return len(self._out)

    @property
    def chunks(self) -> list[Chunk]:
        """Return the chunks that are out."""
        return list(self._out.values())

    @property
    def workers(self) -> tuple[str, ...]:
        """Return the addresses of the workers there were a second ago."""
        if not self._workers or time.monotonic() - self._looked > _LOOK_SECONDS:
            self._look()
        return self._workers

    def send(self, chunk: Chunk) -> None:
        """Hand a chunk to its worker, or to another one should that be gone."""
        self._sent += 1
        future = self._client.submit(
            judged,
            self._name,
            chunk.errands,
            key=f"{self._name}-{self._sent}",
            workers=[chunk.worker],
            allow_other_workers=True,
            retries=1,
        )
        self._out[future] = chunk
        future.add_done_callback(self._ended.put)

    def answers(self) -> Iterator[tuple[Chunk, Answer]]:
        """Yield the chunks that have ended, waiting a second for the first."""
        try:
            ended = [self._ended.get(timeout=_LOOK_SECONDS)]
        except Empty:
            self._look()
            ended = [future for future in self._out if future.status == "lost"]
        for future in ended:
            if future in self._out:
                yield self._out.pop(future), _answer(future)

    def recall(self) -> None:
        """Take back what is still out."""
        if self._out and self._client.status == "running":
            self._client.cancel(list(self._out))
        self._out.clear()

    def _look(self) -> None:
        """See who is there; without a scheduler, or long without a worker, there is nothing to wait for."""
        self._looked = time.monotonic()
        try:
            self._workers = tuple(self._client.nthreads())
        except OSError as error:
            raise RefusedError("cluster_lost") from error
        if self._workers:
            self._alive = self._looked
        elif self._looked - self._alive > _PATIENCE_SECONDS:
            raise RefusedError("cluster_lost")


def _answer(future: Future[bytes]) -> Answer:
    if future.status == "finished":
        said: bytes = future.result()
        return said
    if future.status == "error":
        return future.exception() or RuntimeError("no reason was given")
    return None
