"""Put a child under lock on Linux: limits, no new privileges, Landlock, then seccomp."""

from __future__ import annotations

import os
from dataclasses import dataclass

from grader.child import kernel, landlock, limits, seccomp


@dataclass(frozen=True, slots=True)
class Walls:
    """What is prepared once and put up in every child: a Landlock ruleset (-1: none) and a filter."""

    ruleset: int
    filter: bytes | None


def prepare(readable: tuple[str, ...]) -> Walls:
    """Prepare as much of both walls as this kernel has."""
    ruleset = landlock.build(readable) if landlock.abi() else -1
    return Walls(ruleset, seccomp.assemble(os.uname().machine))


def confine(walls: Walls, cpu_seconds: int, memory_bytes: int) -> None:
    """Put this process under lock, for good."""
    limits.limit(cpu_seconds, memory_bytes)
    kernel.forbid_new_privileges()
    if walls.ruleset >= 0:
        landlock.restrict(walls.ruleset)
        os.close(walls.ruleset)
    if walls.filter is not None:
        _install(walls.filter)


def _install(program: bytes) -> None:
    try:
        seccomp.install(program)
    except OSError:
        return  # a kernel without seccomp filters; the probe finds out, and the report says so
