"""Ask key by key: a list for what is chosen, an editable line for what is typed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from prompt_toolkit import PromptSession
from prompt_toolkit.formatted_text import ANSI
from prompt_toolkit.key_binding import KeyBindings
from prompt_toolkit.keys import Keys

from grader.faces.quiz_asking import Asked, BrokenOff
from grader.faces.quiz_picker import Picker
from grader.faces.quiz_reply import Command, read_reply
from grader.quiz import Offer
from grader.quiz.key import ClozeKey, TruthKey
from grader.quiz.mark import said
from grader.quiz.normal import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from prompt_toolkit.input import Input
    from prompt_toolkit.key_binding import KeyPressEvent
    from prompt_toolkit.output import Output

    from grader.faces.quiz_page import Page
    from grader.text import Text


@dataclass(slots=True)
class KeyByKey:
    """Ask at a terminal.  `source` and `screen` are those of the process unless a test brings its own."""

    sure: bool = True
    source: Input | None = None
    screen: Output | None = None
    draws_offers: bool = True

    def reply(self, asked: Asked) -> Command | Any:
        """Return a command or an answer."""
        if isinstance(asked.question.key, TruthKey):
            return self._truth(asked)
        if asked.offers:
            return Picker(asked).run(self.source, self.screen)
        if isinstance(asked.question.key, ClozeKey):
            return self._gaps(asked, asked.question.key)
        return self._line(asked, asked.page.ask(asked.question), asked.draft)

    def corrections(self, page: Page, items: Sequence[tuple[str, Text]]) -> str:
        """Return the numbers of the points to change."""
        del items
        return self._prompt(page.ask_confirm())

    def confidence(self, page: Page) -> int | None:
        """Return how sure the learner is; anything but 1 to 3 is no answer."""
        typed = plain(self._prompt(page.say("face.ask_confidence"))) if self.sure else ""
        return int(typed) if typed in {"1", "2", "3"} else None

    def pause(self, page: Page) -> None:
        """Wait for a key, so that the next question does not push the verdict off the screen."""
        self._prompt(page.say("face.go_on"))

    def _truth(self, asked: Asked) -> Command | bool:
        offers = [Offer(name, said(f"verdict.{name}")) for name in ("true", "false")]
        reply = Picker(Asked(asked.page, asked.question, offers, asked.bar)).run(self.source, self.screen)
        return reply if isinstance(reply, Command) else reply == ["true"]

    def _gaps(self, asked: Asked, key: ClozeKey) -> Command | list[str]:
        filled: list[str] = []
        for blank in key.blanks:
            reply = self._line(asked, f"[{blank.id}] > ")
            if isinstance(reply, Command):
                return reply
            filled.append(str(reply))
        return filled

    def _line(self, asked: Asked, prompt: str, draft: str = "") -> Command | Any:
        bar = asked.page.paint(f"  {asked.bar}  {asked.page.say('face.bar_text')}", "dim")
        typed = self._prompt(prompt, bar, draft)
        return typed if isinstance(typed, Command) else read_reply(asked.question, typed, ())

    def _prompt(self, prompt: str, bar: str = "", draft: str = "") -> Command | str:
        session: PromptSession[Command | str] = PromptSession(input=self.source, output=self.screen)
        below = ANSI(bar) if bar else None
        return session.prompt(prompt, default=draft, bottom_toolbar=below, key_bindings=_while_typing())


def _while_typing() -> KeyBindings:
    """Return the keys that are no text: a letter may be part of an answer."""
    keys = KeyBindings()
    keys.add("c-t")(lambda event: event.app.exit(result=Command.HINT))
    keys.add("c-g")(lambda event: event.app.exit(result=Command.SKIP))

    @keys.add(Keys.ControlC)
    def _break(event: KeyPressEvent) -> None:
        event.app.exit(exception=BrokenOff(event.current_buffer.text))

    return keys
