"""The answer sheet of one run: what is asked, in which variant, and what was answered, skipped or flagged."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from grader.quiz.variant import variant

if TYPE_CHECKING:
    from collections.abc import Sequence

    from grader.quiz.mark import Mark
    from grader.quiz.question import Question


@dataclass(frozen=True, slots=True)
class Answered:
    """One question with its answer, the machine's mark, and the mark its learner confirmed."""

    question: Question
    answer: Any
    machine: Mark
    mark: Mark
    hints: int = 0
    confidence: int | None = None
    seconds: float = 0.0


@dataclass(slots=True)
class Sheet:
    """A run through some questions, one after the other.  `turns` counts the new variants asked for."""

    questions: Sequence[Question]
    seed: int
    cursor: int = 0
    done: dict[str, Answered] = field(default_factory=dict)
    flags: set[str] = field(default_factory=set)
    turns: dict[str, int] = field(default_factory=dict)

    @property
    def current(self) -> Question | None:
        """Return the variant that is asked now, or None at the end."""
        if self.cursor >= len(self.questions):
            return None
        question = self.questions[self.cursor]
        return variant(question, self.seed_of(question))

    @property
    def left(self) -> list[Question]:
        """Return the questions that have no answer yet."""
        return [question for question in self.questions if question.id not in self.done]

    @property
    def passed(self) -> bool:
        """Say whether every question was answered right."""
        return not self.left and all(one.mark.passed for one in self.done.values())

    @property
    def answers(self) -> dict[str, Any]:
        """Return what was answered so far."""
        return {name: one.answer for name, one in self.done.items()}

    def seed_of(self, question: Question) -> int:
        """Return the seed of a question: that of the run, one on for each new variant."""
        return self.seed + self.turns.get(question.id, 0)

    def answer(self, one: Answered) -> None:
        """Take an answer and go on."""
        self.done[one.question.id] = one
        self.cursor += 1

    def skip(self) -> None:
        """Go on without an answer."""
        self.cursor += 1

    def back(self) -> Answered | None:
        """Go back one question; what was answered there is taken out and returned."""
        self.cursor = max(0, self.cursor - 1)
        return self.done.pop(self.questions[self.cursor].id, None)

    def flag(self) -> bool:
        """Flag the question that is asked now, or take its flag away; say whether it has one."""
        self.flags ^= {self.questions[self.cursor].id}
        return self.questions[self.cursor].id in self.flags

    def turn(self) -> bool:
        """Ask for another variant; say whether there is one."""
        question = self.questions[self.cursor]
        if question.params:
            self.turns[question.id] = self.turns.get(question.id, 0) + 1
        return bool(question.params)
