"""Questions about code, judged as the exercise they ask for; the child starts with the first of them."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING

from grader.quiz.mark import Mark
from grader.text import Language, Text

if TYPE_CHECKING:
    from types import TracebackType
    from typing import Self

    from grader.catalog import Exercise
    from grader.grading import Grader
    from grader.report import Result


class Coder:
    """A judge of code for one quiz.  Close it, or use it with `with`."""

    def __init__(self, seed: int) -> None:
        """Take the seed of the run; nothing is started yet."""
        self._seed = seed
        self._open = ExitStack()
        self._grader: Grader | None = None

    def __call__(self, exercise: str, source: str) -> Mark:
        """Return the mark of a source text by the exercise it answers."""
        from grader.catalog import exercise as find  # here, because most quizzes ask for no code
        from grader.outcome import Program

        one = find(exercise)
        result = self._started().grade(one, Program(f"{exercise}.py", source.encode()))
        return Mark(result.score, result.passed, _reasons(result, one), {"mistake": result.diagnosis.mistake})

    def _started(self) -> Grader:
        from grader.faces.running import opened
        from grader.grading import Grader

        if self._grader is None:
            self._grader = Grader(self._open.enter_context(opened()).run, self._seed)
        return self._grader

    def __enter__(self) -> Self:
        """Return the judge itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End the child, if there is one."""
        self._open.close()


def _reasons(result: Result, exercise: Exercise) -> tuple[Text, ...]:
    """Return the sentence about the mistake, or about the first thing that is wrong."""
    from grader.feedback import sentence

    known = exercise.lesson.mistakes.get(result.diagnosis.mistake)
    if known:
        return (known.said,)
    findings = [check.finding for check in result.failures if check.finding]
    return tuple(
        Text(sentence(one, exercise, Language.JA), sentence(one, exercise, Language.EN))
        for one in findings[:1]
    )
