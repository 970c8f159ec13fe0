"""Chunks that are out at the workers of a cluster: send them, hear how they ended, never wait for ever."""

from __future__ import annotations

import time
from asyncio import CancelledError
from contextlib import contextmanager, suppress
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
_FETCH_SECONDS = 10.0
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
"""What a worker said of a chunk, why it failed for good, or nothing where it was lost with its worker."""


class Dispatch:
    """The chunks that are out, and the workers there are."""

    def __init__(self, client: Client, name: str) -> None:
        self._client, self._name, self._sent = client, name, 0
        self._out: dict[Future[bytes], Chunk] = {}
        self._ended: SimpleQueue[Future[bytes]] = SimpleQueue()
        self._looked = self._alive = time.monotonic()
        self.workers: tuple[str, ...] = ()

    def __len__(self) -> int:
        """Return how many chunks are out."""
        return len(self._out)

    @property
    def chunks(self) -> list[Chunk]:
        """Return the chunks that are out."""
        return list(self._out.values())

    def send(self, chunk: Chunk) -> None:
        """Hand a chunk to its worker, and to no other: Dask would forget it where that is the last one."""
        self._sent += 1
        key = f"{self._name}-{self._sent}"
        with self._minded():
            future = self._client.submit(
                judged, self._name, chunk.errands, key=key, workers=[chunk.worker], retries=1
            )
        self._out[future] = chunk
        future.add_done_callback(self._ended.put)

    def answers(self) -> Iterator[tuple[Chunk, Answer]]:
        """Yield a chunk that has ended, waiting a second for it, and those whose worker is gone."""
        with suppress(Empty):
            future = self._ended.get(timeout=_LOOK_SECONDS)
            if future in self._out:
                with self._minded():
                    answer = _answer(future)
                yield self._out.pop(future), answer
        if time.monotonic() - self._looked > _LOOK_SECONDS:
            self.look()
            for future in self._lost():
                yield self._out.pop(future), None

    def recall(self) -> None:
        """Take back what is still out, and close every lane."""
        with self._minded():
            self._client.cancel(list(self._out))
            self._client.unregister_worker_plugin(self._name)

    def look(self) -> None:
        """See who is there; without a scheduler, or long without a worker, there is nothing to wait for."""
        self._looked = time.monotonic()
        with self._minded():
            self.workers = tuple(self._client.nthreads())
        if self.workers:
            self._alive = self._looked
        elif self._looked - self._alive > _PATIENCE_SECONDS:
            raise RefusedError("cluster_lost")

    def _lost(self) -> list[Future[bytes]]:
        """Take back the chunks whose worker is gone."""
        lost = [future for future, chunk in self._out.items() if chunk.worker not in self.workers]
        if lost:
            with self._minded():
                self._client.cancel(lost)
        return lost

    @contextmanager
    def _minded(self) -> Iterator[None]:
        """Turn whatever Dask raises once the scheduler is gone into a refusal."""
        try:
            yield
        except (Exception, CancelledError) as error:
            if isinstance(error, OSError) or self._client.status != "running":
                raise RefusedError("cluster_lost") from error
            raise


def _answer(future: Future[bytes]) -> Answer:
    if future.status == "error":
        return future.exception() or RuntimeError("no reason was given")
    if future.status == "finished":
        with suppress(TimeoutError):  # its worker has died since
            return future.result(timeout=_FETCH_SECONDS)
    return None
