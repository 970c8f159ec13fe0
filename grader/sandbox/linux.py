"""The Linux backend: one zygote, one confined child per run, a second try where the zygote is wedged."""

from __future__ import annotations

import contextlib
import os
import select
import signal
import threading
from typing import TYPE_CHECKING, Any

from grader.sandbox.backend import SandboxError, unheard
from grader.sandbox.lane import Lane, Silence

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Self

    from grader.outcome import Isolation, Job, Limits, Run
    from grader.sandbox.end import End

_CHUNK = 1 << 18


class LinuxBackend:
    """Run jobs one at a time in children of one zygote."""

    def __init__(self, *, confine: bool = True) -> None:
        """Start the zygote.  Only a benchmark says `confine=False`; the isolation is then `none`."""
        self._confine = confine
        self._lane = Lane(confine=confine)
        self._busy = threading.Lock()

    def run(self, job: Job, heard: Callable[[int], object] = unheard) -> Run:
        """Take every program of a job through every case, telling `heard` of the steps."""
        # Here, because the wire imports NumPy, and the zygote must be on its way before that.
        from grader.sandbox.follow import encode_job, follow

        fd = _in_memory(encode_job(job))
        try:
            with self._busy:
                return follow(job, lambda *place: self._launch(fd, place, job.limits), self.isolation, heard)
        finally:
            os.close(fd)

    @property
    def isolation(self) -> Isolation:
        """Return how well programs are confined here, as found out by doing."""
        from grader.outcome import Isolation  # here, as above

        return Isolation(self._hello()["isolation"])

    def facts(self) -> dict[str, Any]:
        """Return what the zygote found out at its start."""
        return {"backend": "linux", **self._hello()}

    def close(self) -> None:
        """End the zygote, and with it any child."""
        self._lane.close()

    def __enter__(self) -> Self:
        """Return the backend itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the backend."""
        self.close()

    def _hello(self) -> dict[str, Any]:
        try:
            return self._lane.hello()
        except Silence:
            return self._restarted().hello()

    def _launch(self, job_fd: int, place: tuple[int, int], limits: Limits) -> ForkedChild:
        try:
            return ForkedChild(self._lane, job_fd, place, limits)
        except Silence:
            self._restarted()
        try:
            return ForkedChild(self._lane, job_fd, place, limits)
        except Silence as silence:
            raise SandboxError("the zygote does not answer, nor does a new one") from silence

    def _restarted(self) -> Lane:
        self._lane.close()
        self._lane = Lane(confine=self._confine)
        return self._lane


class ForkedChild:
    """A child of the zygote: its result pipe, and a handle that no other process can inherit."""

    def __init__(self, lane: Lane, job_fd: int, place: tuple[int, int], limits: Limits) -> None:
        lane.hello()
        self._lane = lane
        self._pipe, write = os.pipe()
        request = {"program": place[0], "case": place[1]}
        request |= {"cpu": limits.cpu_seconds, "memory": limits.memory_bytes}
        try:
            self._handle = lane.fork(request, job_fd, write)
        except Silence:
            os.close(self._pipe)
            raise
        finally:
            os.close(write)
        self._poll = select.poll()
        self._poll.register(self._pipe, select.POLLIN)
        self._poll.register(self._handle, select.POLLIN)

    def read(self, seconds: float) -> bytes | None:
        """Return bytes as they come, b"" at the end, None if nothing came in time."""
        ready = dict(self._poll.poll(seconds * 1000))
        if self._pipe in ready:
            return os.read(self._pipe, _CHUNK)
        return b"" if ready else None

    def end(self) -> End:
        """Kill the child if it still lives, and say how it ended."""
        with contextlib.suppress(ProcessLookupError):  # it has ended and was reaped
            signal.pidfd_send_signal(self._handle, signal.SIGKILL)
        os.close(self._handle)
        os.close(self._pipe)
        return self._lane.ended()


def _in_memory(data: bytes) -> int:
    fd = os.memfd_create("job", os.MFD_CLOEXEC)
    with os.fdopen(os.dup(fd), "wb") as file:
        file.write(data)
    return fd
