"""A list to choose from with digits and arrows, drawn below the question and gone once it is answered."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from prompt_toolkit.application import Application
from prompt_toolkit.formatted_text import ANSI
from prompt_toolkit.key_binding import KeyBindings
from prompt_toolkit.keys import Keys
from prompt_toolkit.layout import HSplit, Layout, Window
from prompt_toolkit.layout.controls import FormattedTextControl

from grader.faces.quiz_asking import BrokenOff
from grader.faces.quiz_reply import Command
from grader.quiz.key import ChoiceKey, MatchKey, OrderKey
from grader.quiz.normal import plain
from grader.text import Language, words

if TYPE_CHECKING:
    from collections.abc import Callable

    from prompt_toolkit.key_binding import KeyPressEvent

    from grader.faces.quiz_asking import Asked


@dataclass(slots=True)
class Picker:
    """What can be chosen, where the pointer is, and what has been chosen so far, in order."""

    asked: Asked
    pointer: int = 0
    chosen: list[int] = field(default_factory=list)

    @property
    def single(self) -> bool:
        """Say whether one choice is all."""
        key = self.asked.question.key
        return not isinstance(key, OrderKey | MatchKey) and not (isinstance(key, ChoiceKey) and key.many)

    @property
    def in_order(self) -> bool:
        """Say whether the order of the choices counts."""
        return isinstance(self.asked.question.key, OrderKey | MatchKey)

    def run(self, begin: Callable[[], None]) -> Command | list[str]:
        """Return the command or the ids that were chosen; `begin` is called once keys are read."""
        text = Window(
            FormattedTextControl(lambda: ANSI(self.text()), focusable=True, show_cursor=False),
            wrap_lines=True,
        )
        bar = Window(FormattedTextControl(lambda: ANSI(self._bar())), height=1)
        application: Application[Command | list[str]] = Application(
            layout=Layout(HSplit([text, bar])),
            key_bindings=self.keys(),
            erase_when_done=True,
            refresh_interval=1.0 if self.asked.deadline else None,
        )
        return application.run(pre_run=begin)

    def keys(self) -> KeyBindings:
        """Return what each key does."""
        keys = KeyBindings()
        size = len(self.asked.offers)
        keys.add(Keys.Up)(lambda _event: self._point((self.pointer - 1) % size))
        keys.add(Keys.Down)(lambda _event: self._point((self.pointer + 1) % size))
        keys.add(Keys.Backspace)(lambda _event: self.chosen and self.chosen.pop())
        for enter in (Keys.Enter, Keys.ControlJ):
            keys.add(enter)(self._enter)
        keys.add(Keys.Any)(self._typed)
        for interrupt in (Keys.ControlC, Keys.SIGINT):  # the key, or the signal just before keys are read
            keys.add(interrupt)(lambda event: event.app.exit(exception=BrokenOff()))
        keys.add(Keys.ControlD)(lambda event: event.app.exit(exception=EOFError()))
        return keys

    def text(self) -> str:
        """Return the list as it stands."""
        return "\n".join(self._line(number) for number in range(len(self.asked.offers)))

    def toggle(self, number: int) -> None:
        """Choose an option, or give it up again; where one is all, choose it instead of another."""
        self.pointer = number
        if self.single:
            self.chosen = [number]
        elif number in self.chosen:
            self.chosen.remove(number)
        else:
            self.chosen.append(number)

    def _point(self, number: int) -> None:
        self.pointer = number

    def _typed(self, event: KeyPressEvent) -> None:
        word = _digit(plain(event.data).casefold())
        if word in self.asked.commands:
            event.app.exit(result=Command(word))
        elif word == "":
            self.toggle(self.pointer)
        elif word.isdecimal() and 0 < int(word) <= len(self.asked.offers):
            self.toggle(int(word) - 1)

    def _enter(self, event: KeyPressEvent) -> None:
        if self.single and not self.chosen:
            self.toggle(self.pointer)
        if self.chosen:
            event.app.exit(result=[self.asked.offers[number].id for number in self.chosen])

    def _line(self, number: int) -> str:
        page = replace(self.asked.page, columns=self.asked.page.columns - 4)
        mark = "❯" if number == self.pointer else " "
        line = f"{mark} {self._box(number)}" + page.option(number + 1, self.asked.offers[number].text)[1:]
        return page.paint(line, "bold") if number == self.pointer else line

    def _box(self, number: int) -> str:
        if self.single:
            return ""
        if number not in self.chosen:
            return "[ ]"
        return f"[{self.chosen.index(number) + 1 if self.in_order else 'x'}]"

    def _bar(self) -> str:
        page, exam = self.asked.page, Command.SUBMIT in self.asked.commands
        return page.paint(f"  {self.asked.bar()}  {page.say('exam.bar' if exam else 'face.bar')}", "dim")


def _digit(word: str) -> str:
    """Return the digit behind a kana: exams label options so, and an input method may make one of a key."""
    labels = words("quiz", Language.JA).say("face.kana")
    return str(labels.index(word) % 9 + 1) if word and word in labels else word
