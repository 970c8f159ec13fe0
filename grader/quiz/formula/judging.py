"""The verdict on a formula: its values beside the key's, and the sentence for the mistake it shows."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from grader.quiz import normal
from grader.quiz.formula.evaluating import Failure, evaluate, value_of
from grader.quiz.formula.reading import Unreadable, read
from grader.quiz.mark import Mark, full, said, unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import TypeAlias

    from numpy.typing import NDArray

    from grader.quiz.key import FormulaKey, Variable
    from grader.text import Text

    Arrays: TypeAlias = Mapping[str, NDArray[np.float64]]


@dataclass(frozen=True, slots=True)
class _Trial:
    """What the key and an answer say to the same arrays."""

    want: NDArray[np.float64]
    got: NDArray[np.float64] | Failure


def grade_formula(key: FormulaKey, answer: Any, values: Mapping[str, float], seed: int) -> Mark:
    """Mark a formula by its values on random arrays; one that cannot be read costs nothing."""
    if answer is None or not str(answer).strip():
        return Mark(0.0, passed=False, feedback=(said("empty"),))
    marks = [_marked(key, reading, values, seed) for reading in normal.readings(str(answer))]
    return next((mark for mark in marks if mark.passed), marks[0])


def _marked(key: FormulaKey, text: str, values: Mapping[str, float], seed: int) -> Mark:
    try:
        tree = read(text, [variable.name for variable in key.variables], key.lhs)
    except Unreadable as why:
        return unreadable(why.key, **why.facts)
    arrays = list(_draws(key, values, seed))
    trials = [_try(tree, key, one, values) for one in arrays]
    shown = ast.unparse(tree)
    if all(_same(trial.got, trial.want, key.rtol) for trial in trials):
        return full(1.0, read=shown)
    return full(0.0, _reason(key, trials, [{**values, **one} for one in arrays]), read=shown)


def _draws(key: FormulaKey, values: Mapping[str, float], seed: int) -> Iterator[Arrays]:
    rng = np.random.default_rng(seed)
    for _ in range(key.trials):
        yield {one.name: rng.uniform(one.low, one.high, _shape(one, values)) for one in key.variables}


def _shape(variable: Variable, values: Mapping[str, float]) -> tuple[int, ...]:
    return tuple(round(value_of(length, values)) for length in variable.shape)


def _try(tree: ast.expr, key: FormulaKey, arrays: Arrays, values: Mapping[str, float]) -> _Trial:
    known = {**values, **arrays}
    return _Trial(evaluate(read(key.expr, known, key.lhs), known), _outcome(tree, known))


def _outcome(tree: ast.expr, known: Mapping[str, Any]) -> NDArray[np.float64] | Failure:
    try:
        return evaluate(tree, known)
    except Failure as failure:
        return failure


def _same(got: NDArray[np.float64] | Failure, want: NDArray[np.float64] | Failure, rtol: float) -> bool:
    """Compare exact in shape and relative to the largest entry; a number may be any array of size one."""
    if isinstance(got, Failure) or isinstance(want, Failure):
        return False
    if got.shape != want.shape and (want.shape or got.size != 1):
        return False
    scale = float(np.max(np.abs(want), initial=0.0))
    return bool(np.all(np.isfinite(got)) and np.all(np.abs(got - want) <= rtol * scale))


def _reason(key: FormulaKey, trials: list[_Trial], arrays: list[Mapping[str, Any]]) -> Text:
    for wrong in key.known_wrong:
        other = read(wrong.answer.ja, arrays[0], key.lhs)
        outcomes = [_outcome(other, known) for known in arrays]
        if all(_alike(trial.got, one, key.rtol) for trial, one in zip(trials, outcomes, strict=True)):
            return wrong.feedback
    return _difference(trials[0])


def _alike(got: NDArray[np.float64] | Failure, known: NDArray[np.float64] | Failure, rtol: float) -> bool:
    """Say whether two formulas err in the same way: the same values, or the same shapes that do not fit."""
    if isinstance(got, Failure) and isinstance(known, Failure):
        return got.shapes == known.shapes and (bool(got.shapes) or got.operation == known.operation)
    return _same(got, known, rtol)


def _difference(trial: _Trial) -> Text:
    match trial.got:
        case Failure(shapes=(left, right), operation=operation):
            return said("formula.clash", left=left, right=right, operation=operation)
        case Failure(operation=operation):
            return said("formula.failed", operation=operation)
        case got if got.shape != trial.want.shape:
            return said("formula.shape", got=got.shape, want=trial.want.shape)
        case got if not np.all(np.isfinite(got)):
            return said("formula.not_finite")
    return said("formula.value")


def try_key(key: FormulaKey, values: Mapping[str, float]) -> None:
    """Evaluate a key once, and read its known mistakes; whatever is wrong with them is raised."""
    known = {**values, **next(_draws(key, values, 0))}
    evaluate(read(key.expr, known, key.lhs), known)
    for wrong in key.known_wrong:
        read(wrong.answer.ja, known, key.lhs)
