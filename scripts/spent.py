"""What a command costs: seconds on the clock, seconds of processor in it and all it started, memory."""

from __future__ import annotations

import ctypes
import os
import resource
import subprocess
import tempfile
import time
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_PR_SET_CHILD_SUBREAPER = 36
_PATIENCE_SECONDS = 10.0


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds by the clock, and seconds of processor of every process that took part."""

    clock: float = 0.0
    processor: float = 0.0

    def __add__(self, other: Cost) -> Cost:
        """Return what both cost, one after the other."""
        return Cost(self.clock + other.clock, self.processor + other.processor)

    def __sub__(self, other: Cost) -> Cost:
        """Return what this cost more."""
        return Cost(self.clock - other.clock, self.processor - other.processor)

    def each(self, count: int) -> Cost:
        """Return the share of one of so many."""
        return Cost(self.clock / count, self.processor / count)


class CommandError(RuntimeError):
    """Say that a command that was to be measured failed, and how."""


def spend(
    commands: list[list[str]], folder: Path | None = None, environment: Mapping[str, str] | None = None
) -> Cost:
    """Run commands at the same time, and return what they cost together."""
    _adopt_orphans()
    before, start = _used(), time.perf_counter()
    with tempfile.TemporaryFile() as said:
        running = [
            subprocess.Popen(
                command,
                cwd=folder,
                env={**os.environ, **(environment or {})},
                stdin=subprocess.DEVNULL,
                stdout=said,
                stderr=said,
            )
            for command in commands
        ]
        codes = [one.wait() for one in running]
        clock = time.perf_counter() - start
        _bury()
        if any(codes):
            said.seek(0)
            raise CommandError(
                f"{commands} ended with {codes}:\n{said.read().decode(errors='replace')[-3000:]}"
            )
    return Cost(clock, _used() - before)


def _adopt_orphans() -> None:
    """Become the parent of what outlives its own: a zygote's processor time is told to nobody else."""
    ctypes.CDLL(None).prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def _bury() -> None:
    """Wait for the orphans, which are about to end."""
    until = time.monotonic() + _PATIENCE_SECONDS
    with suppress(ChildProcessError):
        while time.monotonic() < until:
            if os.waitpid(-1, os.WNOHANG) == (0, 0):
                time.sleep(0.001)


def _used() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
