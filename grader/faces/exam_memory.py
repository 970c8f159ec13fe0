"""An exam in the progress file: begun, kept after every change, found again, and its answers recorded."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from grader.faces.exam_page import Before
from grader.quiz.exam import Paper

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from grader.progress import Attempt, Session, Store
    from grader.quiz import Question
    from grader.quiz.sheet import Answered


@dataclass(frozen=True, slots=True)
class KeptExam:
    """A paper, the session it is kept in, and its deadline in seconds since the epoch."""

    paper: Paper
    session: Session
    store: Store

    @property
    def deadline(self) -> float:
        """Return when the paper must be handed in, whatever happened meanwhile."""
        return (self.session.started_at + timedelta(seconds=self.session.spec["limit"])).timestamp()

    def keep(self) -> None:
        """Keep the paper as it is."""
        self.store.move(self.session.id, self.paper.cursor, json.dumps(self.paper.kept(), ensure_ascii=False))

    def hand_in(self, marked: Sequence[Answered]) -> None:
        """Record every answer that was given, and end the session."""
        for one in marked:
            if one.answer is not None:
                self.store.record(_attempt(one, self.session.id, self.paper.seed))
        self.store.end(self.session.id)


def begin_exam(store: Store, paper: Paper, limit: int) -> KeptExam:
    """Begin an exam of so many seconds."""
    from grader.progress import Mode

    spec = {"ids": [one.id for one in paper.questions], "seed": paper.seed, "limit": limit}
    return KeptExam(paper, store.begin(Mode.EXAM, spec), store)


def running_exam(store: Store, questions: Mapping[str, Question]) -> KeptExam | None:
    """Return the exam that was begun and not handed in, as it was left; its clock has gone on."""
    from grader.progress import Mode

    session = next(iter(store.sessions(Mode.EXAM, unfinished=True)), None)
    if session is None:
        return None
    asked = [questions[name] for name in session.spec["ids"] if name in questions]
    paper = Paper(asked, session.spec["seed"], cursor=min(session.cursor, len(asked) - 1))
    paper.remember(json.loads(session.draft or "{}"))
    return KeptExam(paper, session, store)


def exams_before(store: Store) -> list[Before]:
    """Return the exams that were handed in, oldest first."""
    from grader.progress import Mode

    scores: dict[str, float] = {}
    for attempt in store.attempts():
        if attempt.session:
            scores[attempt.session] = scores.get(attempt.session, 0.0) + attempt.score
    ended = [one for one in reversed(store.sessions(Mode.EXAM)) if one.ended_at]
    return [
        Before(
            one.started_at.astimezone().date(),
            len(one.spec["ids"]),
            scores.get(one.id, 0) / len(one.spec["ids"]),
        )
        for one in ended
    ]


def _attempt(one: Answered, session: str, seed: int) -> Attempt:
    from grader.progress import Attempt, Kind, Mode

    return Attempt(
        one.question.id,
        Kind.QUIZ,
        "passed" if one.mark.passed else "failed",
        one.mark.score,
        rev=one.question.rev,
        response=one.answer,
        duration_ms=round(one.seconds * 1000),
        mode=Mode.EXAM,
        session=session,
        seed=seed,
        detail={"expected_seconds": one.question.expected_seconds},
    )
