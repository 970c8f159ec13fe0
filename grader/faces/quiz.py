"""A quiz at a terminal: one question after the other, each with its verdict and the reasons."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from grader.faces.quiz_asking import Asked, BrokenOff, Lines
from grader.faces.quiz_memory import Forgetful
from grader.faces.quiz_reply import Command, toggled
from grader.faces.quiz_sheet import sheet_line
from grader.quiz import Mark, Question, confirm, grade_answer, offered
from grader.quiz.key import CodeKey, DrawingKey, ShortKey
from grader.quiz.normal import plain
from grader.quiz.sheet import Answered

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from grader.faces.quiz_asking import Asker
    from grader.faces.quiz_memory import Memory
    from grader.faces.quiz_page import Page
    from grader.quiz import Offer
    from grader.quiz.coding import Judge
    from grader.quiz.sheet import Sheet
    from grader.text import Text


@dataclass(slots=True)
class Quiz:
    """A run at a terminal: its sheet, how it looks, who asks, who judges code, and what is remembered."""

    sheet: Sheet
    page: Page
    asker: Asker = field(default_factory=Lines)
    tell: Callable[[str], None] = print
    judge: Judge | None = None
    memory: Memory = field(default_factory=Forgetful)
    draft: str = ""
    clock: Callable[[], float] = time.monotonic

    def mark(self, question: Question, answer: Any) -> Mark:
        """Return the mark of an answer."""
        return grade_answer(question, answer, seed=self.sheet.seed_of(question), judge=self.judge)


class _Quit(Exception):  # noqa: N818 - not an error: the learner has had enough
    """The learner typed q."""


class _Elsewhere(Exception):  # noqa: N818 - not an error: the learner goes on elsewhere
    """The question that was asked is left without an answer."""


def run_quiz(quiz: Quiz) -> bool:
    """Ask every question that is left, and say whether all were answered right."""
    quiz.tell(quiz.page.opening(quiz.sheet.questions[quiz.sheet.cursor :]))
    try:
        while question := quiz.sheet.current:
            _one(quiz, question)
            quiz.memory.moved(quiz.sheet)
        quiz.memory.finished()
    except _Quit:
        quiz.memory.moved(quiz.sheet)
    except BrokenOff as broken:
        quiz.memory.moved(quiz.sheet, broken.draft)
        raise
    marks = {name: one.mark for name, one in quiz.sheet.done.items()}
    quiz.tell(quiz.page.closing(quiz.sheet.questions, marks, quiz.sheet.seed))
    return quiz.sheet.passed


def _one(quiz: Quiz, question: Question) -> None:
    started = quiz.clock()
    hints: list[Text] = []
    try:
        answer = _answer(quiz, question, hints)
    except _Elsewhere:
        return
    sure = _confidence(quiz)
    machine = quiz.mark(question, answer)
    mark = _confirmed(quiz, question, machine)
    seconds = quiz.clock() - started
    one = Answered(question, answer, machine, mark, len(hints), sure, seconds)
    quiz.sheet.answer(one)
    due = quiz.memory.answered(one, quiz.sheet)
    quiz.tell(quiz.page.verdict(one, _offers(quiz, question)))
    if due:
        quiz.tell(quiz.page.due(due))
    if quiz.sheet.current and quiz.asker.by_keys:
        quiz.asker.line(quiz.page.say("face.go_on"))  # or the next question pushes the verdict off the screen


def _confidence(quiz: Quiz) -> int | None:
    """Return how sure the learner is; anything but 1 to 3 is no answer."""
    typed = plain(quiz.asker.line(quiz.page.say("face.ask_confidence"))) if quiz.asker.by_keys else ""
    return int(typed) if typed in {"1", "2", "3"} else None


def _offers(quiz: Quiz, question: Question) -> tuple[Offer, ...]:
    return offered(question.key, quiz.sheet.seed_of(question))


def _show(quiz: Quiz, question: Question) -> Asked:
    """Show a question, and return what its asker needs."""
    offers = _offers(quiz, question)
    place = (quiz.sheet.cursor + 1, len(quiz.sheet.questions))
    quiz.tell(quiz.page.question(question, () if quiz.asker.by_keys else offers, place))
    bar = partial(sheet_line, quiz.sheet, quiz.page)
    return Asked(quiz.page, question, offers, bar, quiz.draft)


def _answer(quiz: Quiz, question: Question, hints: list[Text]) -> Any:
    """Return a readable answer; the unreadable costs nothing and is asked for again."""
    asked = _show(quiz, question)
    quiz.draft = ""
    while True:
        reply = quiz.asker.reply(asked)
        if isinstance(reply, Command):
            asked = _obeyed(quiz, reply, asked, hints)
            continue
        answer = _source(reply) if isinstance(question.key, CodeKey) else reply
        mark = quiz.mark(question, answer)
        if mark.readable and answer not in ("", []):
            return answer
        quiz.tell(quiz.page.unread(mark))


def _obeyed(quiz: Quiz, command: Command, asked: Asked, hints: list[Text]) -> Asked:
    """Do what a key asks for, and return what is asked now; some keys leave the question."""
    match command:
        case Command.HINT:
            _hint(quiz, asked.question, hints)
        case Command.KEYS:
            quiz.tell(quiz.page.keys())
        case Command.FLAG:
            on = quiz.sheet.flag()
            quiz.memory.flagged(asked.question.id, on=on)
            quiz.tell("  " + quiz.page.say("face.flagged" if on else "face.unflagged"))
        case Command.LANGUAGE:
            quiz.page = quiz.page.other_language()
            return _show(quiz, asked.question)
        case _:
            _leave(quiz, command)
    return asked


def _hint(quiz: Quiz, question: Question, hints: list[Text]) -> None:
    left = question.hints[len(hints) :]
    hints.extend(left[:1])
    quiz.tell(quiz.page.hint((len(hints), left[0]) if left else None, len(question.hints)))


def _leave(quiz: Quiz, command: Command) -> None:
    """Leave the question that is asked; what cannot be done is told, and it is asked on."""
    match command:
        case Command.QUIT:
            raise _Quit
        case Command.SKIP:
            quiz.sheet.skip()
            quiz.tell(quiz.page.skipped())
            raise _Elsewhere
        case Command.UNDO if quiz.sheet.cursor:
            if quiz.sheet.back():
                quiz.memory.undone(quiz.sheet)
            raise _Elsewhere
        case Command.NEW if quiz.sheet.turn():
            raise _Elsewhere
    quiz.tell("  " + quiz.page.say(f"face.no_{command.name.casefold()}"))


def _source(reply: Any) -> Any:
    """Return the text of the file that was named, or what was typed."""
    path = Path(str(reply))
    return path.read_text("utf-8-sig", "replace") if path.suffix == ".py" and path.is_file() else reply


def _confirmed(quiz: Quiz, question: Question, machine: Mark) -> Mark:
    """Let the learner correct what the machine found in a text; a sketch only its learner can mark."""
    if not isinstance(question.key, ShortKey | DrawingKey):
        return machine
    found = {*machine.detail.get("rubric", ()), *machine.detail["points"]}
    quiz.tell(quiz.page.model(question.key))
    final = _ticked(quiz, _items(question.key), found)
    return machine if final == found else confirm(question, final, quiz.sheet.seed_of(question))


def _items(key: ShortKey | DrawingKey) -> list[tuple[str, Text]]:
    if isinstance(key, ShortKey):
        return [(point.id, point.label) for point in key.points]
    return [*((item.id, item.label) for item in key.rubric), *_items(key.explain)]


def _ticked(quiz: Quiz, items: Sequence[tuple[str, Text]], found: Iterable[str]) -> set[str]:
    """Toggle items by number until an empty line confirms them."""
    ticks = set(found)
    while True:
        quiz.tell(quiz.page.checklist(items, ticks))
        reply = quiz.asker.line(quiz.page.ask_confirm())
        if not reply.strip():
            return ticks
        ticks ^= toggled(reply, [name for name, _ in items])
