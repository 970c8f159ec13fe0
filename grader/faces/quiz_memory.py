"""What a quiz remembers between two runs: each answer, where it stands, what was typed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Protocol

from grader.quiz import grade_answer, variant
from grader.quiz.sheet import Answered, Sheet

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from grader.faces.recording import Recorder
    from grader.progress import Attempt, Session, Store
    from grader.quiz import Question
    from grader.quiz.coding import Judge


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


@dataclass(slots=True)
class Kept:
    """Remember in the progress file, for as long as that is possible."""

    recorder: Recorder
    session: Session

    def answered(self, one: Answered, sheet: Sheet) -> date | None:
        """Keep an answer and what the sheet looks like after it; return when it should come again."""
        attempt = _attempt(one, self.session, sheet.seed_of(one.question))
        self.recorder.do(lambda store: store.record(attempt))
        self.moved(sheet)
        return self.recorder.do(lambda store: _day(store, one.question.id))

    def undone(self, sheet: Sheet) -> None:
        """Take the latest answer back."""
        self.recorder.do(lambda store: store.undo_last(self.session.id))
        self.moved(sheet)

    def moved(self, sheet: Sheet, draft: str = "") -> None:
        """Keep where the run stands, and what was typed there."""
        self.recorder.do(lambda store: store.move(self.session.id, sheet.cursor, draft))

    def flagged(self, question: str, *, on: bool) -> None:
        """Keep a flag, or that it is gone."""
        from grader.progress import Kind

        act = (
            (lambda store: store.mark(question, Kind.QUIZ)) if on else (lambda store: store.unmark(question))
        )
        self.recorder.do(act)

    def finished(self) -> None:
        """Keep that nothing is left."""
        self.recorder.do(lambda store: store.end(self.session.id))


def begun(recorder: Recorder, sheet: Sheet, *, review: bool = False) -> Memory:
    """Begin a session for a sheet, and return what remembers it."""
    from grader.progress import Mode

    mode = Mode.REVIEW if review else Mode.PRACTICE
    spec = {"ids": [question.id for question in sheet.questions], "seed": sheet.seed}
    session = recorder.do(lambda store: store.begin(mode, spec))
    return Kept(recorder, session) if session else Forgetful()


def keep_marks(recorder: Recorder, marked: Iterable[Answered], seed: int) -> None:
    """Keep answers that came all at once, from a file; those that could not be read are none."""
    attempts = [_attempt(one, None, seed) for one in marked if one.mark.readable]
    recorder.do(lambda store: [store.record(one) for one in attempts])


def unfinished(recorder: Recorder) -> Session | None:
    """Return the latest session that was broken off."""
    from grader.progress import Mode

    found = recorder.do(lambda store: store.sessions(Mode.PRACTICE, unfinished=True)) or []
    return next(iter(found), None)


def restored(
    session: Session, questions: Mapping[str, Question], attempts: Iterable[Attempt], judge: Judge | None
) -> Sheet:
    """Return the sheet of a session as it was when it was broken off; what is no longer asked is left out."""
    asked = [questions[name] for name in session.spec["ids"] if name in questions]
    sheet = Sheet(asked, session.spec["seed"], min(session.cursor, len(asked)))
    for attempt in attempts:
        if attempt.session == session.id and attempt.item_id in questions:
            sheet.turns[attempt.item_id] = attempt.seed - sheet.seed
            sheet.done[attempt.item_id] = _answered(questions[attempt.item_id], attempt, judge)
    return sheet


def _attempt(one: Answered, session: Session | None, seed: int) -> Attempt:
    from grader.progress import Attempt, Kind, Mode

    return Attempt(
        one.question.id,
        Kind.QUIZ,
        "passed" if one.mark.passed else "failed",
        one.machine.score,
        one.mark.score,
        rev=one.question.rev,
        response=one.answer,
        hints_used=one.hints,
        confidence=one.confidence,
        duration_ms=round(one.seconds * 1000),
        mode=session.mode if session else Mode.PRACTICE,
        session=session.id if session else None,
        seed=seed,
        detail={"expected_seconds": one.question.expected_seconds},
    )


def _answered(question: Question, attempt: Attempt, judge: Judge | None) -> Answered:
    machine = grade_answer(question, attempt.response, seed=attempt.seed, judge=judge)
    mark = replace(machine, score=attempt.score, passed=attempt.passed)
    return Answered(variant(question, attempt.seed), attempt.response, machine, mark)


def _day(store: Store, item: str) -> Any:
    card = store.cards().get(item)
    return card and card.due.astimezone().date()
