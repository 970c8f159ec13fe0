"""How reviews are spaced, which hangs on how near the exam is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

_LAST_WEEKS = 14  # days before the exam in which more is to be remembered


@dataclass(frozen=True, slots=True)
class Rule:
    """How reviews are spaced: the share to be remembered when due, and the longest interval in days."""

    retention: float = 0.9
    longest: int = 36_500

    @property
    def name(self) -> str:
        """Return what tells cards of this rule from those of others."""
        return f"FSRS-6 {self.retention} {self.longest}"


def rule(exam: date | None, today: date) -> Rule:
    """Return how to space reviews: everything comes back before an exam, and more often shortly before.

    >>> from datetime import date
    >>> rule(date(2027, 2, 19), date(2027, 2, 9))
    Rule(retention=0.95, longest=9)
    """
    days = (exam - today).days if exam else 0
    if days <= 0:
        return Rule()
    return Rule(0.95 if days <= _LAST_WEEKS else 0.9, max(1, days - 1))
