"""Whether questions keep their promises: model answers are right, sample answers get the stated score."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Any

from grader.quiz.key import CodeKey
from grader.quiz.marking import grade_answer
from grader.quiz.model import model_answer
from grader.quiz.variant import fill, variant
from grader.text import Language, Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from grader.quiz.coding import Judge
    from grader.quiz.mark import Mark
    from grader.quiz.question import Question, Sample

SEEDS = range(20)
_ROUNDED = 1e-3
"""Authors write 0.6667 for two thirds."""


class Kind(Enum):
    """Name the kinds of answers that a proof counts."""

    MODEL = "model"
    RIGHT = "right"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Promise:
    """One answer that has a mark to get, and the first seed and mark where it did not get it."""

    question: str
    kind: Kind
    answer: Any
    broken: tuple[int, Mark] | None


def promises(question: Question, judge: Judge) -> Iterator[Promise]:
    """Yield what a question promises: a model answer in each language, then its samples, at all seeds.

    Code is judged once: the exercise it answers brings seeds of its own, and proves its own model.
    """
    code = isinstance(question.key, CodeKey)
    for language in () if code else Language:
        broken = next(_broken_model(question, language), None)
        yield Promise(question.id, Kind.MODEL, language.value, broken)
    failed: dict[int, tuple[int, Mark]] = {}
    for seed, sample, mark in broken_promises(question, [1] if code else SEEDS, judge):
        failed.setdefault(id(sample), (seed, mark))
    for sample in question.samples:
        kind = Kind.RIGHT if sample.score == 1.0 else Kind.WRONG
        yield Promise(question.id, kind, sample.answer, failed.get(id(sample)))


def _broken_model(question: Question, language: Language) -> Iterator[tuple[int, Mark]]:
    for seed in SEEDS:
        mark = grade_answer(question, model_answer(variant(question, seed), language), seed=seed)
        if not (mark.passed and mark.score == 1.0):
            yield seed, mark


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
            return fill(Text(answer, answer), values, typed=True).ja
        case list():
            return [_filled(one, values) for one in answer]
        case dict():
            return {name: _filled(one, values) for name, one in answer.items()}
    return answer


def _kept(sample: Sample, mark: Mark) -> bool:
    told = "\n".join(f"{text.ja}\n{text.en}" for text in mark.feedback)
    most = sample.score if sample.at_most is None else sample.at_most
    scored = sample.score - _ROUNDED <= mark.score <= most + _ROUNDED
    return scored and sample.passed in {None, mark.passed} and sample.feedback in told
