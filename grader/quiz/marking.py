"""The door of the marker: any question, any answer, one mark."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from grader.quiz import key as k
from grader.quiz.choosing import grade_choice, grade_truth
from grader.quiz.coding import grade_code
from grader.quiz.filling import grade_cloze
from grader.quiz.keypoints import confirm_drawing, confirm_short, grade_drawing, grade_short
from grader.quiz.matching import grade_match
from grader.quiz.ordering import grade_order
from grader.quiz.predicting import grade_shape, grade_trace
from grader.quiz.variant import source, variant

if TYPE_CHECKING:
    from collections.abc import Collection

    from grader.quiz.coding import Judge
    from grader.quiz.mark import Mark
    from grader.quiz.question import Question


def grade_answer(question: Question, answer: Any, *, seed: int, judge: Judge | None = None) -> Mark:
    """Return the mark of an answer to the variant of a question that a seed gives.

    Only a question about code needs a `judge`; without one it raises `NoJudge`.
    """
    asked = variant(question, seed)
    if isinstance(asked.key, k.FormulaKey | k.NumericKey | k.ClozeKey):
        return _calculated(asked, answer, source(asked, seed))
    return _read(asked.key, answer, judge)


def _read(key: k.Key, answer: Any, judge: Judge | None) -> Mark:  # noqa: PLR0911 - one line per type
    match key:
        case k.ChoiceKey():
            return grade_choice(key, answer)
        case k.TruthKey():
            return grade_truth(key, answer)
        case k.ShortKey():
            return grade_short(key, answer)
        case k.DrawingKey():
            return grade_drawing(key, answer)
        case k.OrderKey():
            return grade_order(key, answer)
        case k.MatchKey():
            return grade_match(key, answer)
        case k.ShapeKey():
            return grade_shape(key, answer)
        case k.TraceKey():
            return grade_trace(key, answer)
        case k.CodeKey():
            return grade_code(key, answer, judge)
    raise TypeError(type(key).__name__)


def _calculated(asked: Question, answer: Any, seed: int) -> Mark:
    """Mark what is evaluated, with the values of the variant; only these need NumPy."""
    match asked.key:
        case k.ClozeKey():
            return grade_cloze(asked.key, answer, asked.values, seed)
        case k.FormulaKey():
            from grader.quiz.formula import grade_formula

            return grade_formula(asked.key, answer, asked.values, seed)
        case k.NumericKey():
            from grader.quiz.numeric import grade_number

            return grade_number(asked.key, answer, asked.values)
    raise TypeError(asked.type)


def confirm(question: Question, found: Collection[str], seed: int) -> Mark:
    """Return the mark of an explanation or drawing by what its learner says is in it."""
    key = variant(question, seed).key
    if isinstance(key, k.DrawingKey):
        return confirm_drawing(key, found)
    if isinstance(key, k.ShortKey):
        return confirm_short(key, found)
    raise TypeError(question.type)
