"""Prove that a reference's gradients are the derivatives of its loss, by two methods that share nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from grader.checks.values import Part, parts
from grader.compare import as_numbers
from grader.numeric import SLACK, complex_step, numgrad
from grader.report import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from grader.grading import Truth
    from grader.outcome import Outcome
    from grader.spec import Case, Gradient


@dataclass(frozen=True, slots=True)
class Checked:
    """How one claim fared on one case: entries looked at, kinks skipped, and what disagrees."""

    entries: int
    kinks: int
    fault: str = ""


def check_gradients(truth: Truth) -> Iterator[tuple[Gradient, Checked]]:
    """Yield the verdict on every claimed gradient in every core case."""
    for gradient in truth.exercise.spec.gradients:
        for case, want in zip(truth.cases, truth.wanted, strict=True):
            if case.core and _has(case.given, gradient.at):
                yield gradient, _checked(gradient, case, want)


def _checked(gradient: Gradient, case: Case, want: Outcome) -> Checked:
    claimed = _part(gradient.part, case, want)
    if claimed is None:
        return Checked(0, 0, f"{gradient.part}: no such part is shown")
    x = np.asarray(_at(case.given, gradient.at), dtype=np.float64)
    if claimed.shape != x.shape:
        return Checked(0, 0, f"{gradient.part} is {claimed.shape}, {gradient.at} is {x.shape}")
    found = numgrad(lambda point: float(_loss(gradient, case, point)), x, positive=gradient.positive)
    exact = complex_step(lambda point: complex(_loss(gradient, case, point)), x)
    apart = np.abs(claimed - exact) > SLACK * max(
        float(np.max(np.abs(exact), initial=0.0)), np.finfo(float).tiny
    )
    told = {"central differences": found.wrong(claimed), "the complex step": apart & ~found.kink}
    doubters = [name for name, off in told.items() if off.any()]
    place = f"{gradient.part} by {gradient.at} in {case.family}/{case.number}"
    return Checked(
        x.size, int(found.kink.sum()), f"{place} disagrees with {' and '.join(doubters)}" if doubters else ""
    )


def _loss(gradient: Gradient, case: Case, point: Any) -> Any:
    return gradient.loss(_with(case.given, gradient.at.split("."), point))


def _part(name: str, case: Case, want: Outcome) -> Any:
    for part in parts(case, want, want):
        if isinstance(part, Part) and part.name == name:
            numbers = as_numbers(part.got)
            return None if isinstance(numbers, Finding) else numbers
    return None


def _has(given: Mapping[str, Any], path: str) -> bool:
    head, _, rest = path.partition(".")
    return head in given and (not rest or _has(given[head], rest))


def _at(given: Mapping[str, Any], path: str) -> Any:
    head, _, rest = path.partition(".")
    return _at(given[head], rest) if rest else given[head]


def _with(given: Mapping[str, Any], path: list[str], value: Any) -> dict[str, Any]:
    """Return the inputs with another value at the end of a path."""
    head, *rest = path
    return {**given, head: _with(given[head], rest, value) if rest else value}
