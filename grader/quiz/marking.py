"""The door of the marker: any question, any answer, one mark."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from grader.quiz.choosing import grade_choice, grade_truth
from grader.quiz.keypoints import confirm_drawing, confirm_short, grade_drawing, grade_short
from grader.quiz.question import ChoiceKey, DrawingKey, FormulaKey, NumericKey, ShortKey, TruthKey
from grader.quiz.variant import source, variant

if TYPE_CHECKING:
    from collections.abc import Collection

    from grader.quiz.mark import Mark
    from grader.quiz.question import Question


def grade_answer(question: Question, answer: Any, *, seed: int) -> Mark:
    """Return the mark of an answer to the variant of a question that a seed gives."""
    asked = variant(question, seed)
    match asked.key:
        case ChoiceKey():
            return grade_choice(asked.key, answer)
        case TruthKey():
            return grade_truth(asked.key, answer)
        case ShortKey():
            return grade_short(asked.key, answer)
        case DrawingKey():
            return grade_drawing(asked.key, answer)
        case FormulaKey():
            from grader.quiz.formula import grade_formula  # here, because only these two need NumPy

            return grade_formula(asked.key, answer, asked.values, source(asked, seed))
        case NumericKey():
            from grader.quiz.numeric import grade_number

            return grade_number(asked.key, answer, asked.values)


def confirm(question: Question, found: Collection[str], seed: int) -> Mark:
    """Return the mark of an explanation or drawing by what its learner says is in it."""
    key = variant(question, seed).key
    if isinstance(key, DrawingKey):
        return confirm_drawing(key, found)
    if isinstance(key, ShortKey):
        return confirm_short(key, found)
    raise TypeError(question.type)
