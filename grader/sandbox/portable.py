"""The backend for every platform: interpreters made ready in advance, each used for one job."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

from grader.outcome import Isolation
from grader.sandbox.backend import SandboxError, unheard
from grader.sandbox.worker import Gone, Worker

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Self

    from grader.outcome import Job, Limits, Run
    from grader.sandbox.child import Child


class PortableBackend:
    """Run jobs in one-shot workers, with a spare getting ready meanwhile."""

    def __init__(self) -> None:
        self._spare = Worker()
        self._hello: dict[str, Any] | None = None

    def run(self, job: Job, heard: Callable[[int], object] = unheard) -> Run:
        """Take every program of a job through every case."""
        from grader.sandbox.follow import (
            encode_job,
            follow,
        )  # here, as in the Linux backend: NumPy comes with it

        said = encode_job(job)
        return follow(job, lambda *place: self._launch(said, place, job.limits), self.isolation, heard)

    @property
    def isolation(self) -> Isolation:
        """Return what limits are obeyed here, as found out by doing; nothing else confines a worker."""
        return Isolation.LIMITS if self._greeted()["limits"] else Isolation.NONE

    def facts(self) -> dict[str, Any]:
        """Return what a worker found out at its start."""
        return {"backend": "portable", "isolation": str(self.isolation), **self._greeted()}

    def close(self) -> None:
        """End the spare."""
        self._spare.end()

    def __enter__(self) -> Self:
        """Return the backend itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the backend."""
        self.close()

    def _greeted(self) -> dict[str, Any]:
        if self._hello is None:
            try:
                self._hello = self._spare.hello()
            except Gone:
                self._hello = self._next().hello()
        return self._hello

    def _launch(self, job: bytes, place: tuple[int, int], limits: Limits) -> Child:
        order = {"job": job, "program": place[0], "case": place[1]}
        order |= {"cpu": limits.cpu_seconds, "memory": limits.memory_bytes}
        for _attempt in range(2):
            worker = self._spare
            try:
                worker.order(order)
            except Gone:
                self._next()
            else:
                self._spare = Worker()
                return worker
        raise SandboxError(f"no worker could be started on {sys.platform}")

    def _next(self) -> Worker:
        self._spare.end()
        self._spare = Worker()
        return self._spare
