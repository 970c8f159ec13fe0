"""What grading a quiz answer says: a score, a verdict, and sentences in both languages."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from grader.text import Language, Text, words

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Mark:
    """The result of one answer.  One that could not be read is not wrong: it costs nothing."""

    score: float
    passed: bool
    feedback: tuple[Text, ...] = ()
    detail: Mapping[str, Any] = field(default_factory=dict)
    readable: bool = True


def full(score: float, *feedback: Text, **detail: Any) -> Mark:
    """Return a mark that is passed only by the full score.

    >>> full(0.5).passed
    False
    """
    return Mark(score, score >= 1.0, feedback, detail)


def unreadable(key: str, **facts: Any) -> Mark:
    """Return the mark of an answer that could not be read, with the sentence that says why."""
    return Mark(0.0, passed=False, feedback=(said(key, **facts),), readable=False)


def said(key: str, **facts: Any) -> Text:
    """Return one of the program's own sentences about quizzes in both languages.

    A fact that is itself prose is said in the language of the sentence.
    """
    return Text(*(_in(language, key, facts) for language in (Language.JA, Language.EN)))


def _in(language: Language, key: str, facts: Mapping[str, Any]) -> str:
    told = {name: one.say(language) if isinstance(one, Text) else one for name, one in facts.items()}
    return words("quiz", language).say(key, **told)
