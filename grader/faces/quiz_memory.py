"""What a quiz remembers between two runs; without a place to remember, nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from datetime import date

    from grader.quiz.sheet import Answered, Sheet


class Memory(Protocol):
    """Keep each answer the moment it is given."""

    def answered(self, one: Answered, sheet: Sheet) -> date | None:
        """Keep an answer, and return the day the question should come again."""

    def undone(self, sheet: Sheet) -> None:
        """Take the latest answer back."""

    def moved(self, sheet: Sheet, draft: str = "") -> None:
        """Keep where the run stands, and what was typed there."""

    def flagged(self, question: str, *, on: bool) -> None:
        """Keep a flag, or that it is gone."""

    def finished(self) -> None:
        """Keep that nothing is left."""


class Forgetful:
    """Remember nothing: for a run that is not to be recorded."""

    def answered(self, one: Answered, sheet: Sheet) -> None:
        """Do nothing; no day is known."""
        del one, sheet

    def undone(self, sheet: Sheet) -> None:
        """Do nothing."""

    def moved(self, sheet: Sheet, draft: str = "") -> None:
        """Do nothing."""

    def flagged(self, question: str, *, on: bool) -> None:
        """Do nothing."""

    def finished(self) -> None:
        """Do nothing."""
