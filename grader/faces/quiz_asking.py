"""How a learner is asked: what an asker is given, and the plain one that reads whole lines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from grader.faces.quiz_reply import Command, read_reply
from grader.quiz.key import ClozeKey

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from grader.faces.quiz_page import Page
    from grader.quiz import Offer, Question
    from grader.text import Text


class BrokenOff(KeyboardInterrupt):
    """The learner broke off; `draft` is what was typed until then."""

    def __init__(self, draft: str = "") -> None:
        self.draft = draft
        super().__init__()


@dataclass(frozen=True, slots=True)
class Asked:
    """One question as it stands on the screen; `bar` is the answer sheet in one line."""

    page: Page
    question: Question
    offers: Sequence[Offer]
    bar: str = ""
    draft: str = ""


class Asker(Protocol):
    """Ask for answers, one at a time."""

    draws_offers: bool
    """Whether the asker itself shows what can be chosen."""

    def reply(self, asked: Asked) -> Command | Any:
        """Return a command or an answer; breaking off raises `BrokenOff`, the end of the input `EOFError`."""

    def corrections(self, page: Page, items: Sequence[tuple[str, Text]]) -> str:
        """Return the numbers of the points to change, or nothing."""

    def confidence(self, page: Page) -> int | None:
        """Return how sure the learner is, 1 to 3, if that is asked for."""

    def pause(self, page: Page) -> None:
        """Wait until a verdict has been read."""


@dataclass(slots=True)
class Lines:
    """Ask for whole lines: works with any terminal, a pipe, a screen reader."""

    ask: Callable[[str], str] = input
    draws_offers: bool = False

    def reply(self, asked: Asked) -> Command | Any:
        """Return what the line means; a text with several gaps is asked for gap by gap."""
        if not isinstance(asked.question.key, ClozeKey):
            return read_reply(asked.question, self._line(asked.page.ask(asked.question)), asked.offers)
        filled: list[str] = []
        for blank in asked.question.key.blanks:
            reply = read_reply(asked.question, self._line(f"[{blank.id}] > "), ())
            if isinstance(reply, Command):
                return reply
            filled.append(str(reply))
        return filled

    def corrections(self, page: Page, items: Sequence[tuple[str, Text]]) -> str:
        """Return the line that says which points to change."""
        del items
        return self._line(page.ask_confirm())

    def confidence(self, page: Page) -> None:
        """Ask nothing: a plain run asks no more than it must."""
        del page

    def pause(self, page: Page) -> None:
        """Do not wait: lines stay where they are."""

    def _line(self, prompt: str) -> str:
        try:
            return self.ask(prompt)
        except KeyboardInterrupt:
            raise BrokenOff from None
