"""Name the mistake from behaviour: what a known wrong answer does, or a transform of ours.

Never changes a verdict.  A name is given only on the evidence of values, and of more than one case.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from grader.checks.values import Part, parts
from grader.compare import as_numbers
from grader.report import CheckStatus, Diagnosis, Finding
from grader.transform import transform

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from grader.outcome import Fault, Outcome
    from grader.report import CheckResult
    from grader.spec import Case

_SAME = 1e-6
"""Two outputs are the same behaviour when they agree this well, in units of the largest entry."""


@dataclass(frozen=True, slots=True)
class Known:
    """A known wrong answer: what it gave in every case, and which cases it fails."""

    outcomes: tuple[Outcome, ...]
    failing: frozenset[int]


def diagnose(
    cases: Sequence[Case], yours: Sequence[Outcome], ours: Sequence[Outcome], known: Mapping[str, Known]
) -> Diagnosis:
    """Return the known mistake that behaves like this answer, or how its parts relate to ours."""
    names, everywhere = matches(cases, yours, known)
    if names:
        return Diagnosis(names[0], everywhere)
    return Diagnosis(findings=_transforms(cases, yours, ours))


def matches(
    cases: Sequence[Case], yours: Sequence[Outcome], known: Mapping[str, Known]
) -> tuple[list[str], bool]:
    """Return the known mistakes that behave like this answer, best first, and whether in every case."""
    candidates = {name: _Likeness(cases, yours, one) for name, one in known.items() if one.failing}
    whole = [name for name, likeness in candidates.items() if likeness.is_whole]
    if whole:
        return whole, True
    partial = [name for name, likeness in candidates.items() if likeness.shows]
    return sorted(partial, key=lambda name: -candidates[name].count), False


def failing(cases: Sequence[Case], results: Sequence[CheckResult]) -> frozenset[int]:
    """Return the positions of the cases of every family with a failed check."""
    families = {result.family for result in results if result.status is CheckStatus.FAILED}
    return frozenset(k for k, case in enumerate(cases) if case.family in families or "" in families)


def same(one: Outcome, other: Outcome) -> bool:
    """Say whether two outcomes are the same behaviour: values, troubles, and what they changed."""
    if (one.fault is None) != (other.fault is None) or one.shown.keys() != other.shown.keys():
        return False
    if one.fault and other.fault and _words(one.fault) != _words(other.fault):
        return False
    return one.changed.keys() == other.changed.keys() and all(
        _same_value(one.shown[name], other.shown[name]) for name in one.shown
    )


class _Likeness:
    """How far an answer behaves like a known wrong one; each case is compared once, and only if asked for."""

    def __init__(self, cases: Sequence[Case], yours: Sequence[Outcome], known: Known) -> None:
        self._cases, self._yours, self._known = cases, yours, known
        self._same: dict[int, bool] = {}

    @property
    def is_whole(self) -> bool:
        """Say whether the two agree on every case."""
        return all(map(self._on, range(len(self._cases))))

    @property
    def shows(self) -> bool:
        """Say whether the two agree on every well-conditioned case, and the wrong one fails two of them."""
        core = [k for k, case in enumerate(self._cases) if case.core]
        known = self._known
        telling = [k for k in core if k in known.failing and known.outcomes[k].fault is None]
        return len(telling) > 1 and all(map(self._on, core))

    @property
    def count(self) -> int:
        """Return on how many cases the two agree."""
        return sum(map(self._on, range(len(self._cases))))

    def _on(self, case: int) -> bool:
        if case not in self._same:
            self._same[case] = same(self._yours[case], self._known.outcomes[case])
        return self._same[case]


def _words(fault: Fault) -> tuple[str, str, str]:
    """Return what a fault says, wherever it was said: a message with shapes in it is evidence."""
    return fault.trouble, fault.kind, fault.message


def _same_value(one: Any, other: Any) -> bool:
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(_same_value(one[key], other[key]) for key in one)
    if isinstance(one, tuple) and isinstance(other, tuple):
        return len(one) == len(other) and all(map(_same_value, one, other))
    left, right = as_numbers(one), as_numbers(other)
    if isinstance(left, Finding) or isinstance(right, Finding):
        return isinstance(left, Finding) and isinstance(right, Finding) and left == right
    return _close(left, right)


def _close(left: np.ndarray, right: np.ndarray) -> bool:
    if left.shape != right.shape and not left.size == right.size == 1:
        return False
    with np.errstate(invalid="ignore", over="ignore"):
        sizes = np.abs(np.where(np.isfinite(right), right, 0.0))
        reach = _SAME * max(float(np.max(sizes, initial=0.0)), float(np.finfo(np.float64).tiny))
        left = left.reshape(right.shape)  # by hand, because np.allclose takes ten times as long
        alike = (np.abs(left - right) <= reach) | (left == right) | (np.isnan(left) & np.isnan(right))
        return bool(alike.all())


def _transforms(
    cases: Sequence[Case], yours: Sequence[Outcome], ours: Sequence[Outcome]
) -> tuple[Finding, ...]:
    """Return, for each part that is wrong, the one relation to ours that holds in every core case."""
    pairs: dict[str, list[tuple[Any, Any, Mapping[str, Any]]]] = {}
    for case, mine, want in zip(cases, yours, ours, strict=True):
        if case.core:
            for part in parts(case, mine, want):
                if isinstance(part, Part) and np.array_equal(part.want.low, part.want.high):
                    pairs.setdefault(part.name, []).append((part.got, part.want.low, case.given))
    found = (transform(name, some) for name, some in pairs.items())
    return tuple(finding for finding in found if finding)
