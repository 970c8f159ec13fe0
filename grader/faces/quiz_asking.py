"""How a learner is asked: what an asker is given, and the plain one that reads whole lines."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from grader.faces.quiz_reply import PRACTICE, Command, read_reply
from grader.quiz.key import ClozeKey

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from grader.faces.quiz_page import Page
    from grader.quiz import Offer, Question


class BrokenOff(KeyboardInterrupt):
    """The learner broke off; `draft` is what was typed until then."""

    def __init__(self, draft: str = "") -> None:
        self.draft = draft
        super().__init__()


class TimeUp(Exception):  # noqa: N818 - not an error: an exam ends
    """The deadline passed while an answer was asked for."""


def _no_bar() -> str:
    return ""


@dataclass(frozen=True, slots=True)
class Asked:
    """One question as it stands on the screen, and what may be answered to it.

    `bar` returns the line below the question, as it is now; `deadline` is in seconds since the epoch.
    """

    page: Page
    question: Question
    offers: Sequence[Offer]
    bar: Callable[[], str] = _no_bar
    draft: str = ""
    commands: Collection[Command] = PRACTICE
    deadline: float | None = None

    def left(self) -> float | None:
        """Return the seconds until the deadline, if there is one."""
        return None if self.deadline is None else max(0.0, self.deadline - time.time())


class Asker(Protocol):
    """Ask for answers, one at a time."""

    by_keys: bool
    """Whether single keys are read: then it draws what can be chosen itself, and there is time to reflect."""

    def reply(self, asked: Asked) -> Command | Any:
        """Return a command or an answer.

        Breaking off raises `BrokenOff`, the end of the input `EOFError`, the deadline `TimeUp`.
        """

    def line(self, prompt: str) -> str:
        """Return a line of text."""


@dataclass(slots=True)
class Lines:
    """Ask for whole lines: works with any terminal, a pipe, a screen reader."""

    ask: Callable[[str], str] = input
    by_keys: bool = False

    def reply(self, asked: Asked) -> Command | Any:
        """Return what the line means; a text with several gaps is asked for gap by gap."""
        if not isinstance(asked.question.key, ClozeKey):
            return self._read(asked, asked.page.ask(asked.question))
        filled: list[str] = []
        for blank in asked.question.key.blanks:
            reply = self._read(asked, f"[{blank.id}] > ")
            if isinstance(reply, Command):
                return reply
            filled.append(str(reply))
        return filled

    def line(self, prompt: str) -> str:
        """Return a line of text."""
        try:
            return self.ask(prompt)
        except KeyboardInterrupt:
            raise BrokenOff from None

    def _read(self, asked: Asked, prompt: str) -> Command | str | list[str]:
        typed = self.line(prompt)
        if asked.left() == 0:
            raise TimeUp
        return read_reply(asked.question, typed, asked.offers, asked.commands)
