"""A mock exam at a terminal: any question at any time, no word on right or wrong before the end."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from grader.faces.quiz_asking import Asked, TimeUp
from grader.faces.quiz_reply import EXAM, Command
from grader.faces.quiz_sheet import clock_face, sheet_line
from grader.quiz import grade_answer, offered
from grader.quiz.normal import plain

if TYPE_CHECKING:
    from collections.abc import Callable

    from grader.faces.quiz_asking import Asker
    from grader.faces.quiz_page import Page
    from grader.quiz.exam import Paper


@dataclass(slots=True)
class Exam:
    """An exam at a terminal; `deadline` is in seconds since the epoch, `keep` is called after each change."""

    paper: Paper
    page: Page
    asker: Asker
    deadline: float
    keep: Callable[[], None]
    tell: Callable[[str], None] = print
    clock: Callable[[], float] = time.time

    def say(self, key: str, **facts: object) -> None:
        """Tell one of the sentences about exams."""
        self.tell("  " + self.page.say(f"exam.{key}", **facts))

    def bar(self) -> str:
        """Return the sheet and the time that is left."""
        return f"{clock_face(self.deadline - self.clock())}  {sheet_line(self.paper, self.page)}"


class _Submitted(Exception):  # noqa: N818 - not an error: the learner is done
    """The learner hands the paper in."""


class _Left(Exception):  # noqa: N818 - not an error: the learner comes back, and the clock goes on
    """The learner leaves."""


def run_exam(exam: Exam) -> bool:
    """Ask until the paper is handed in or time is up, and say so; False where the learner left."""
    try:
        while exam.clock() < exam.deadline:
            _turn(exam)
        exam.say("time_up")
    except TimeUp:
        exam.say("time_up")
    except _Submitted:
        pass
    except _Left:
        return False
    finally:
        exam.keep()
    return True


def _turn(exam: Exam) -> None:
    """Ask the question that the paper is turned to until something is answered or the page is turned."""
    asked, started = _show(exam), exam.clock()
    try:
        while not _taken(exam, asked, exam.asker.reply(asked)):
            pass
    finally:
        exam.paper.spend(exam.clock() - started)
        exam.keep()
    if not exam.paper.left:
        exam.say("all_answered")


def _show(exam: Exam) -> Asked:
    question = exam.paper.current
    offers = offered(question.key, exam.paper.seed)
    place = (exam.paper.cursor + 1, len(exam.paper.questions))
    exam.tell(exam.page.question(question, () if exam.asker.by_keys else offers, place))
    if not exam.asker.by_keys:
        exam.tell(exam.page.paint("  " + exam.bar(), "dim"))
    if question.id in exam.paper.answers:
        exam.say("answered_before")
    return Asked(exam.page, question, offers, exam.bar, "", EXAM, exam.deadline)


def _taken(exam: Exam, asked: Asked, reply: Any) -> bool:
    """Take a reply; say whether to show a question anew."""
    if isinstance(reply, Command):
        return _obeyed(exam, reply)
    mark = grade_answer(asked.question, reply, seed=exam.paper.seed)
    if not mark.readable or reply in ("", []):
        exam.tell(exam.page.unread(mark))
        return False
    exam.paper.answers[asked.question.id] = reply
    exam.paper.turn_to(exam.paper.cursor + 1)
    return True


def _obeyed(exam: Exam, command: Command) -> bool:
    paper = exam.paper
    match command:
        case Command.SKIP:
            paper.turn_to(paper.cursor + 1)
        case Command.UNDO:
            paper.turn_to(paper.cursor - 1)
        case Command.FLAG:
            paper.flags ^= {paper.questions[paper.cursor].id}
        case Command.GO:
            _go(exam)
        case Command.LANGUAGE:
            exam.page = exam.page.other_language()
        case Command.SUBMIT:
            _submit(exam)
        case Command.QUIT:
            raise _Left
        case _:
            exam.say("no_hints" if command is Command.HINT else "keys")
            return False
    return True


def _go(exam: Exam) -> None:
    exam.tell("  " + exam.bar())
    typed = plain(exam.asker.line(exam.page.say("exam.ask_place")))
    if typed.isdecimal() and 0 < int(typed) <= len(exam.paper.questions):
        exam.paper.turn_to(int(typed) - 1)


def _submit(exam: Exam) -> None:
    """Hand in; with questions left open, only after a second yes."""
    left = [str(place + 1) for place in exam.paper.left]
    if left:
        exam.say("still_open", count=len(left), places=" ".join(left[:12]))
        if plain(exam.asker.line(exam.page.say("exam.ask_submit"))).casefold() not in {"d", "y"}:
            return
    raise _Submitted
