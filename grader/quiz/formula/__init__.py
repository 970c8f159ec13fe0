"""Formulas: read by a whitelist, evaluated on random arrays, compared by value and never by spelling."""

from __future__ import annotations

from grader.quiz.formula.judging import grade_formula
from grader.quiz.formula.evaluating import evaluate, value_of
from grader.quiz.formula.reading import Unreadable, read

__all__ = ["Unreadable", "evaluate", "grade_formula", "read", "value_of"]
