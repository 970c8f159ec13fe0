"""Hold a learner's backward against the learner's own forward, to tell which of the two is wrong.

Planned like any other cases and judged from what comes back.  Only ever a clue: where a kink or noise
leaves a derivative undecided, nothing is said against it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np

from grader.checks.values import Part, parts
from grader.compare import TOLERANCE, as_numbers, deviation
from grader.numeric import derive, listening, noise, stencil
from grader.report import Finding
from grader.spec import Assign

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from grader.numeric import Numeric
    from grader.outcome import Outcome
    from grader.spec import Case, Gradient, Spec

_SLACK = 3e-5
"""A loss with an epsilon inside its logarithm is off by less than this, and is no inconsistency."""


def probe_case(cases: Sequence[Case]) -> int:
    """Return the position of the core case with the smallest inputs."""
    core = [k for k, case in enumerate(cases) if case.core]
    return min(core, key=lambda k: sum(np.size(value) for value in cases[k].given.values()))


def probes(spec: Spec, case: Case) -> tuple[Case, ...]:
    """Return the forward-only cases from which every claimed gradient can be derived."""
    return tuple(
        replace(case, given={**case.given, gradient.at: point}, steps=_forward_only(spec, case))
        for gradient in _claims(spec, case)
        for point in _points(case.given[gradient.at])
    )


def clues(
    spec: Spec, case: Case, yours: tuple[Outcome, Outcome], probed: Sequence[Outcome]
) -> Iterator[Finding]:
    """Yield, for each gradient, how it agrees with the forward that the probes went through.

    `yours` are the outcomes of the case itself, the learner's and the reference's.
    """
    given = {part.name: part for part in parts(case, *yours) if isinstance(part, Part)}
    start = 0
    for gradient in _claims(spec, case):
        count = len(_points(case.given[gradient.at]))
        losses = _losses(spec, case, probed[start : start + count])
        start += count
        part = given.get(gradient.part)
        if losses is not None and part is not None:
            yield from _clue(gradient, part, _derived(case.given[gradient.at], losses))


def _claims(spec: Spec, case: Case) -> list[Gradient]:
    """Return the gradients by what this case gives; another part's inputs may be in cases of their own."""
    return [gradient for gradient in spec.gradients if gradient.at in case.given]


def _clue(gradient: Gradient, part: Part, numeric: Numeric) -> Iterator[Finding]:
    claimed = as_numbers(part.got)
    right = deviation(part.got, part.want) <= TOLERANCE
    if isinstance(claimed, Finding) or claimed.shape != numeric.derivative.shape or right:
        return
    if not numeric.kink.all():
        consistent = not numeric.wrong(claimed, _SLACK).any()
        yield Finding("pair.consistent" if consistent else "pair.backward", {"part": gradient.part})
    if numeric.kink.any():
        yield Finding("pair.skipped", {"part": gradient.part, "count": int(numeric.kink.sum())})


def _forward_only(spec: Spec, case: Case) -> tuple[Any, ...]:
    steps = case.steps
    shows = ["" if isinstance(step, Assign) else step.show for step in steps]
    return steps[: shows.index(spec.pair.forward if spec.pair else "") + 1]


def _points(x: Any) -> np.ndarray:
    return np.concatenate([listening(x), stencil(x).points])


def _losses(spec: Spec, case: Case, probed: Sequence[Outcome]) -> np.ndarray | None:
    """Return Σ forward · upstream at every point, or None where a forward did not come back."""
    pair = spec.pair
    outputs = [as_numbers(outcome.shown.get(pair.forward if pair else "")) for outcome in probed]
    above = np.asarray(case.given[pair.upstream if pair else ""], dtype=np.float64)
    if any(
        isinstance(one, Finding) or one.shape != above.shape or not np.isfinite(one).all() for one in outputs
    ):
        return None
    return np.array([np.sum(one * above) for one in outputs if not isinstance(one, Finding)])


def _derived(x: Any, losses: np.ndarray) -> Numeric:
    heard = len(listening(x))
    return derive(stencil(x), losses[heard:], noise(losses[:heard]))
