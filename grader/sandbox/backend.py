"""What a backend is, and the fault that is ours and not the learner's."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType
    from typing import Self

    from grader.outcome import Isolation, Job, Run


def unheard(_taken: int) -> None:
    """Hear of steps and do nothing."""


class SandboxError(RuntimeError):
    """Say that running a program failed for a reason of our own."""


class Backend(Protocol):
    """Something that runs jobs.  What is asked of it waits, where it must, until it is ready."""

    def run(self, job: Job, heard: Callable[[int], object] = unheard) -> Run:
        """Take every program of a job through every case, telling `heard` how many steps have been taken.

        Programs of one job share a process one after the other: put nothing of ours beside a learner's.
        """

    @property
    def isolation(self) -> Isolation:
        """Return how well programs are confined here, as found out by doing."""

    def facts(self) -> dict[str, Any]:
        """Return what was found out at the start, for `saiten doctor`."""

    def close(self) -> None:
        """End every process of this backend."""

    def __enter__(self) -> Self:
        """Return the backend itself."""

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the backend."""
