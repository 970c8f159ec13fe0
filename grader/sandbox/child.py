"""A running child as its reader sees it: bytes that come, and an end."""

from __future__ import annotations

import signal
from typing import TYPE_CHECKING, Protocol

from grader.outcome import Fault, Limits, Trouble

if TYPE_CHECKING:
    from grader.sandbox.end import End


class Child(Protocol):
    """A process that takes programs through cases."""

    def read(self, seconds: float) -> bytes | None:
        """Return bytes as they come, b"" at the end, None if nothing came in time."""

    def end(self) -> End:
        """Kill the child if it still lives, and say how it ended."""


def explain(end: End, limits: Limits) -> Fault:
    """Return the fault that an unasked-for end is.

    >>> from grader.sandbox.end import End
    >>> explain(End(-11), Limits()).kind
    'SIGSEGV'
    >>> explain(End(-9, cpu_seconds=10.5), Limits(cpu_seconds=10)).trouble
    <Trouble.TIMEOUT: 'timeout'>
    """
    if end.code >= 0:
        return Fault(Trouble.CRASHED, kind="exit", message=str(end.code))
    name = _signal_name(-end.code)
    if name == "SIGXCPU" or (name == "SIGKILL" and end.cpu_seconds >= limits.cpu_seconds):
        return Fault(Trouble.TIMEOUT, kind=name)
    return Fault(Trouble.BLOCKED if name == "SIGSYS" else Trouble.CRASHED, kind=name)


def _signal_name(number: int) -> str:
    try:
        return signal.Signals(number).name
    except ValueError:
        return f"signal {number}"
