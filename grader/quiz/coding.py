"""The marks of code: the exercise engine judges it, and this only asks for the verdict."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from grader.quiz.mark import Mark, said

if TYPE_CHECKING:
    from grader.quiz.key import CodeKey


class Judge(Protocol):
    """Judge the source of an answer as an exercise of the course."""

    def __call__(self, exercise: str, source: str) -> Mark:
        """Return the mark of a source text."""


class NoJudge(RuntimeError):  # noqa: N818 - named for what is missing
    """Say that a question about code was marked by somebody who brought no judge."""


def grade_code(key: CodeKey, answer: Any, judge: Judge | None) -> Mark:
    """Mark a program by the exercise it answers."""
    if answer is None or not str(answer).strip():
        return Mark(0.0, passed=False, feedback=(said("empty"),))
    if judge is None:
        raise NoJudge(key.exercise)
    return judge(key.exercise, str(answer))
