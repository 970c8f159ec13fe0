"""Whether a question keeps its promises: each sample answer gets the score its author states."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from grader.quiz.marking import grade_answer
from grader.quiz.variant import fill, variant
from grader.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from grader.quiz.coding import Judge
    from grader.quiz.mark import Mark
    from grader.quiz.question import Question, Sample

_ROUNDED = 1e-3
"""Authors write 0.6667 for two thirds."""


def broken_promises(
    question: Question, seeds: Iterable[int], judge: Judge | None = None
) -> Iterator[tuple[int, Sample, Mark]]:
    """Yield the seed, the sample and its mark wherever a mark is not the one that is stated.

    A sample may use the parameters of its variant: `"{{n}}"`.
    """
    for seed in seeds:
        values = variant(question, seed).values
        for sample in question.samples:
            answer = _filled(sample.answer, values)
            mark = grade_answer(question, answer, seed=seed, judge=judge)
            if not _kept(sample, mark):
                yield seed, sample, mark


def _filled(answer: Any, values: Mapping[str, float]) -> Any:
    match answer:
        case str():
            return fill(Text(answer, answer), values).ja
        case list():
            return [_filled(one, values) for one in answer]
        case dict():
            return {name: _filled(one, values) for name, one in answer.items()}
    return answer


def _kept(sample: Sample, mark: Mark) -> bool:
    told = "\n".join(f"{text.ja}\n{text.en}" for text in mark.feedback)
    verdict = sample.passed in {None, mark.passed}
    return verdict and math.isclose(sample.score, mark.score, abs_tol=_ROUNDED) and sample.feedback in told
