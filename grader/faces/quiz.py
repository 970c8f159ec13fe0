"""A quiz at a plain terminal: one question after the other, each with its verdict and the reasons."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from grader.faces.quiz_reply import Command, read_reply, toggled
from grader.quiz import Mark, Question, confirm, grade_answer, offered, variant
from grader.quiz.key import ClozeKey, CodeKey, DrawingKey, ShortKey

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from grader.faces.quiz_page import Page
    from grader.quiz import Offer
    from grader.quiz.coding import Judge
    from grader.text import Text


@dataclass(frozen=True, slots=True)
class Answered:
    """One question with its answer, the machine's mark, and the mark its learner confirmed."""

    question: Question
    answer: Any
    machine: Mark
    mark: Mark


@dataclass(slots=True)
class Quiz:
    """A run through some questions: what is asked, over which terminal, and what was answered so far."""

    questions: Sequence[Question]
    seed: int
    page: Page
    ask: Callable[[str], str] = input
    tell: Callable[[str], None] = print
    judge: Judge | None = None
    done: list[Answered] = field(default_factory=list)

    def mark(self, question: Question, answer: Any) -> Mark:
        """Return the mark of an answer."""
        return grade_answer(question, answer, seed=self.seed, judge=self.judge)

    @property
    def left(self) -> list[Question]:
        """Return the questions that have no answer yet."""
        answered = {one.question.id for one in self.done}
        return [question for question in self.questions if question.id not in answered]


class _Quit(Exception):  # noqa: N818 - not an error: the learner has had enough
    """The learner typed q."""


def run_quiz(quiz: Quiz) -> bool:
    """Ask every question, and say whether all were answered right."""
    quiz.tell(quiz.page.opening(quiz.questions))
    try:
        for number, question in enumerate(quiz.questions, start=1):
            _one(quiz, variant(question, quiz.seed), number)
    except _Quit:
        pass
    marks = {one.question.id: one.mark for one in quiz.done}
    quiz.tell(quiz.page.closing(quiz.questions, marks, quiz.seed))
    return all(question.id in marks and marks[question.id].passed for question in quiz.questions)


def _one(quiz: Quiz, question: Question, number: int) -> None:
    options = offered(question.key, quiz.seed)
    quiz.tell(quiz.page.question(question, options, (number, len(quiz.questions))))
    answer = _answer(quiz, question, options)
    if answer is None:
        quiz.tell(quiz.page.skipped())
        return
    machine = quiz.mark(question, answer)
    mark = _confirmed(quiz, question, machine)
    quiz.done.append(Answered(question, answer, machine, mark))
    quiz.tell(quiz.page.verdict(question, options, machine, mark))


def _answer(quiz: Quiz, question: Question, options: Sequence[Offer]) -> Any:
    """Return a readable answer, or None where the question was skipped; the unreadable costs nothing."""
    hints = iter(enumerate(question.hints, start=1))
    while True:
        match reply := _reply(quiz, question, options):
            case Command.QUIT:
                raise _Quit
            case Command.SKIP:
                return None
            case Command.HINT:
                quiz.tell(quiz.page.hint(next(hints, None), len(question.hints)))
            case Command.KEYS:
                quiz.tell(quiz.page.keys())
            case _:
                mark = quiz.mark(question, reply)
                if mark.readable and reply not in ("", []):
                    return reply
                quiz.tell(quiz.page.unread(mark))


def _reply(quiz: Quiz, question: Question, options: Sequence[Offer]) -> Command | str | list[str]:
    """Ask once; a text with several gaps is asked for gap by gap."""
    if not isinstance(question.key, ClozeKey):
        reply = read_reply(question, quiz.ask(quiz.page.ask(question)), options)
        return _source(reply) if isinstance(question.key, CodeKey) else reply
    filled: list[str] = []
    for blank in question.key.blanks:
        reply = read_reply(question, quiz.ask(f"[{blank.id}] > "), ())
        if isinstance(reply, Command):
            return reply
        filled.append(str(reply))
    return filled


def _source(reply: Command | str | list[str]) -> Command | str:
    """Return the text of the file that was named, or what was typed."""
    path = Path(str(reply))
    is_name = not isinstance(reply, Command) and path.suffix == ".py" and path.is_file()
    return path.read_text("utf-8-sig", "replace") if is_name else reply  # type: ignore[return-value]


def _confirmed(quiz: Quiz, question: Question, machine: Mark) -> Mark:
    """Let the learner correct what the machine found in a text; a sketch only its learner can mark."""
    if not isinstance(question.key, ShortKey | DrawingKey):
        return machine
    items = _items(question.key)
    found = {*machine.detail.get("rubric", ()), *machine.detail["points"]}
    quiz.tell(quiz.page.model(question.key))
    final = _ticked(quiz, items, found)
    return machine if final == found else confirm(question, final, quiz.seed)


def _items(key: ShortKey | DrawingKey) -> list[tuple[str, Text]]:
    if isinstance(key, ShortKey):
        return [(point.id, point.label) for point in key.points]
    return [*((item.id, item.label) for item in key.rubric), *_items(key.explain)]


def _ticked(quiz: Quiz, items: Sequence[tuple[str, Text]], found: Iterable[str]) -> set[str]:
    """Toggle items by number until an empty line confirms them."""
    ticks = set(found)
    while True:
        quiz.tell(quiz.page.checklist(items, ticks))
        reply = quiz.ask(quiz.page.ask_confirm())
        if not reply.strip():
            return ticks
        ticks ^= toggled(reply, [name for name, _ in items])
