"""Formulas: read by a whitelist, evaluated on random arrays, compared by value and never by spelling."""

from __future__ import annotations

from grader.quiz.formula.evaluating import Failure, value_of
from grader.quiz.formula.judging import grade_formula, try_key
from grader.quiz.formula.reading import Unreadable

__all__ = ["Failure", "Unreadable", "grade_formula", "try_key", "value_of"]
