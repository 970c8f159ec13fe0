"""What runs on a worker of a cluster: one lane, opened and closed with a plugin, that judges chunks.

Programs come as bytes; verdicts go back as lines of JSON, as from a lane on this machine.
"""

from __future__ import annotations

import asyncio
import json
import platform
import threading
import time
import traceback
from typing import TYPE_CHECKING, TypeAlias

from distributed import Worker, WorkerPlugin, get_worker

from grader.batch.judges import judges
from grader.batch.lane import Judge
from grader.batch.verdict import Verdict
from grader.report import Status
from grader.version import VERSION

if TYPE_CHECKING:
    from collections.abc import Collection

    from grader.batch.setup import Setup

    Errand: TypeAlias = tuple[str, str, bytes]

_TRIES = 2


def credentials() -> dict[str, str]:
    """Return what must be the same everywhere for verdicts, and every word of them, to be the same."""
    return {"version": VERSION, "judges": judges(), "python": ".".join(platform.python_version_tuple()[:2])}


def introduced(name: str, dask_worker: Worker) -> dict[str, str]:
    """Return who the station of a worker is; Dask fills in the worker."""
    return _station(name, dask_worker).introduction()


def judged(name: str, chunk: Collection[Errand]) -> bytes:
    """Return a head and the verdicts on a chunk, one line each, from the station of this worker."""
    return _station(name, get_worker()).judged(chunk)


def _station(name: str, worker: Worker) -> Station:
    found = worker.plugins[name]
    if not isinstance(found, Station):
        raise TypeError(f"{name} is no station of ours")
    return found


class Station(WorkerPlugin):
    """One lane on one worker: threads that a worker may have beside take turns."""

    def __init__(self, name: str, setup: Setup) -> None:
        self.name, self._setup = name, setup

    async def setup(self, worker: Worker) -> None:
        """Open the lane while the worker goes on answering; what is wrong with it is told when asked."""
        self._busy, self._leaving = threading.Lock(), False
        self._head = {"worker": worker.address, **credentials()}
        try:
            self._head["isolation"] = await asyncio.to_thread(self._open)
        except Exception:  # noqa: BLE001 - whatever it is, the instructor must hear of it
            self._head["fault"] = traceback.format_exc()

    async def teardown(self, worker: Worker) -> None:  # noqa: ARG002 - as Dask calls it
        """Close the lane after the program it is at, while the worker goes on answering."""
        self._leaving = True
        await asyncio.to_thread(self._close)

    def introduction(self) -> dict[str, str]:
        """Return the worker, its credentials, and how well its lane confines, or the `fault` it has."""
        return self._head

    def judged(self, chunk: Collection[Errand]) -> bytes:
        """Return a head and the verdicts on a chunk, one line each."""
        with self._busy:
            start = time.perf_counter()
            able = "fault" not in self._head
            verdicts = [self._verdict(*errand) for errand in chunk if able]
            head = self._head | {"seconds": time.perf_counter() - start}
        return b"\n".join([json.dumps(head).encode(), *verdicts])

    def _verdict(self, slug: str, source: str, program: bytes) -> bytes:
        """Return a verdict as JSON; a fault of ours costs the program a second try in a fresh lane."""
        if self._leaving:
            raise RuntimeError("this worker is leaving")  # and others will do what it has begun
        fault = ""
        for _ in range(_TRIES):
            try:
                return self._judge.verdict(slug, source, program).to_bytes()
            except Exception:  # noqa: BLE001 - as above
                fault = traceback.format_exc()
                self._backend.close()
                self._open()
        return Verdict(slug, source, Status.GRADER_ERROR, 0.0, said={"fault": fault}).to_bytes()

    def _open(self) -> str:
        """Open a lane with its judge, and return how well it confines."""
        self._backend = self._setup.opened()
        self._judge = Judge(self._backend, self._setup)
        return str(self._backend.isolation)

    def _close(self) -> None:
        with self._busy:
            if "fault" not in self._head:
                self._backend.close()
