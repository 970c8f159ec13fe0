"""How a child ended, as the system tells it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class End:
    """How a child ended: its exit code (minus the signal's number), and the seconds of processor it used."""

    code: int
    cpu_seconds: float = 0.0
