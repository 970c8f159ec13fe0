"""Ask key by key: a list for what is chosen, an editable line for what is typed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from prompt_toolkit import PromptSession
from prompt_toolkit.application import get_app
from prompt_toolkit.formatted_text import ANSI
from prompt_toolkit.key_binding import KeyBindings
from prompt_toolkit.keys import Keys

from grader.faces.quiz_asking import Asked, BrokenOff, TimeUp
from grader.faces.quiz_picker import Picker
from grader.faces.quiz_reply import Command, read_reply
from grader.quiz import Offer
from grader.quiz.key import ClozeKey, TruthKey
from grader.quiz.mark import said

if TYPE_CHECKING:
    from collections.abc import Callable

    from prompt_toolkit.key_binding import KeyPressEvent

_TICK = 1.0
"""Seconds between two looks at the clock, where there is one."""


@dataclass(slots=True)
class KeyByKey:
    """Ask at a real terminal."""

    by_keys: bool = True

    def reply(self, asked: Asked) -> Command | Any:
        """Return a command or an answer."""
        if isinstance(asked.question.key, TruthKey):
            return _truth(asked)
        if asked.offers:
            return Picker(asked).run(alarm(asked))
        if isinstance(asked.question.key, ClozeKey):
            return _gaps(asked, asked.question.key)
        return _typed(asked, asked.page.ask(asked.question), asked.draft)

    def line(self, prompt: str) -> str:
        """Return a line of text."""
        typed = PromptSession[Command | str]().prompt(prompt, key_bindings=_while_typing())
        return "" if isinstance(typed, Command) else typed


def alarm(asked: Asked) -> Callable[[], None]:
    """Return what sets the alarm of the deadline, once an application runs."""

    def begin() -> None:
        seconds, app = asked.left(), get_app()
        if seconds is not None and app.loop:
            app.loop.call_later(seconds, lambda: app.exit(exception=TimeUp()))

    return begin


def _truth(asked: Asked) -> Command | bool:
    offers = [Offer(name, said(f"verdict.{name}")) for name in ("true", "false")]
    reply = Picker(replace(asked, offers=offers)).run(alarm(asked))
    return reply if isinstance(reply, Command) else reply == ["true"]


def _gaps(asked: Asked, key: ClozeKey) -> Command | list[str]:
    filled: list[str] = []
    for blank in key.blanks:
        reply = _typed(asked, f"[{blank.id}] > ")
        if isinstance(reply, Command):
            return reply
        filled.append(str(reply))
    return filled


def _typed(asked: Asked, prompt: str, draft: str = "") -> Command | Any:
    typed = PromptSession[Command | str]().prompt(
        prompt,
        default=draft,
        bottom_toolbar=lambda: ANSI(asked.page.paint(f"  {asked.bar()}  {_help(asked)}", "dim")),
        key_bindings=_while_typing(),
        pre_run=alarm(asked),
        refresh_interval=_TICK if asked.deadline else 0,
    )
    if isinstance(typed, Command):
        return typed
    return read_reply(asked.question, typed, (), asked.commands)


def _help(asked: Asked) -> str:
    return asked.page.say("face.bar_text")


def _while_typing() -> KeyBindings:
    """Return the keys that are no text: a letter may be part of an answer."""
    keys = KeyBindings()
    keys.add("c-t")(lambda event: event.app.exit(result=Command.HINT))
    keys.add("c-g")(lambda event: event.app.exit(result=Command.SKIP))

    @keys.add(Keys.ControlC)
    @keys.add(Keys.SIGINT)
    def _break(event: KeyPressEvent) -> None:
        event.app.exit(exception=BrokenOff(event.current_buffer.text))

    return keys
