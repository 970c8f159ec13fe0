"""What became of each question on its way into another program."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True)
class Losses:
    """How many questions were written, and the ids of those that lost something, by the reason's key."""

    exported: int = 0
    degraded: dict[str, list[str]] = field(default_factory=dict)

    def degrade(self, question: str, reason: str) -> None:
        """Note that a question is there, but not all of it."""
        self.degraded.setdefault(reason, []).append(question)
