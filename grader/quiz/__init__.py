"""Quizzes: decks of questions in both languages, and marks for any answer to them."""

from __future__ import annotations

from grader.quiz.deck import load_deck
from grader.quiz.mark import Mark
from grader.quiz.marking import confirm, grade_answer
from grader.quiz.model import answer_text, model_answer, model_text
from grader.quiz.question import Deck, Question
from grader.quiz.variant import Offer, offered, variant

__all__ = [
    "Deck",
    "Mark",
    "Offer",
    "Question",
    "answer_text",
    "confirm",
    "grade_answer",
    "load_deck",
    "model_answer",
    "model_text",
    "offered",
    "variant",
]
