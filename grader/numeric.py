"""Differentiate a function numerically, entry by entry, and know which entries cannot be decided.

Central differences with one Richardson step.  Planning where to evaluate and judging what came back
are apart, so that the function may run elsewhere.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import factorial
from typing import TYPE_CHECKING, TypeAlias

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import ArrayLike, NDArray

    Reals: TypeAlias = NDArray[np.float64]

SLACK = 1e-6
"""Two derivatives are the same when they agree this well, in units of the largest entry."""

_STEP, _LONGEST = 1e-3, 0.1
"""The optimum of a Richardson step is eps^(1/5) = 7e-4; coarse functions (float32 inside) need more."""

_LISTEN = 1e-5
"""Steps small enough that only rounding shows, large enough that a cast to float32 does not swallow them.

At 1e-6 a float32 loss of 7 stays the same over all nine points and seems to have no noise at all.
"""

_HEARD = 9
_EPS = float(np.finfo(np.float64).eps)


@dataclass(frozen=True, slots=True)
class Stencil:
    """Where to evaluate a function: at `x` first, then at four points around each entry of it."""

    points: Reals
    steps: Reals
    shape: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Numeric:
    """A derivative, where it met a kink (nothing can be said there), and how far it may be off."""

    derivative: Reals
    kink: NDArray[np.bool_]
    tolerance: Reals

    def wrong(self, claimed: ArrayLike, slack: float = SLACK) -> NDArray[np.bool_]:
        """Return the entries of a claimed derivative that are certainly wrong; a kink never is."""
        largest = float(np.max(np.abs(self.derivative), initial=0.0))
        gap = np.abs(np.asarray(claimed, dtype=np.float64) - self.derivative)
        off: NDArray[np.bool_] = ~(gap <= self.tolerance + slack * largest) & ~self.kink
        return off


def numgrad(f: Callable[[Reals], float], x: ArrayLike, *, positive: bool = False) -> Numeric:
    """Return the derivative of a scalar function by every entry of `x`.

    >>> numgrad(lambda x: float(np.sum(x**2)), [1.0, -3.0]).derivative.round(6).tolist()
    [2.0, -6.0]
    """
    heard = np.array([f(point) for point in listening(x, positive=positive)])
    plan = stencil(x, step=step_for(heard), positive=positive)
    return derive(plan, np.array([f(point) for point in plan.points]), noise(heard))


def complex_step(f: Callable[[NDArray[np.complex128]], complex], x: ArrayLike) -> Reals:
    """Return the derivative by the complex step: exact to rounding, for functions of ours only.

    >>> complex_step(lambda x: np.sum(np.exp(x)), [0.0]).tolist()
    [1.0]
    """
    centre = np.asarray(x, dtype=np.complex128)
    found = np.zeros(centre.size)
    for k in range(centre.size):
        moved = centre.copy()
        moved.flat[k] += 1e-30j
        found[k] = np.imag(f(moved)) / 1e-30
    return found.reshape(centre.shape)


def listening(x: ArrayLike, *, positive: bool = False) -> Reals:
    """Return points so near to `x` that the function's values differ by a line and its rounding."""
    centre = np.asarray(x, dtype=np.float64)
    sizes = centre if positive else np.maximum(1.0, np.abs(centre))
    direction = np.cos(np.arange(centre.size)).reshape(centre.shape) * sizes
    return np.array([centre + k * _LISTEN * direction for k in range(_HEARD)])


def noise(heard: Sequence[float] | Reals) -> float:
    """Return a bound of a function's rounding, from its values at the `listening` points.

    The difference table of Moré and Wild (2011): high differences of a smooth function are noise.

    >>> noise([1.0 + k for k in range(9)]) < 1e-13
    True
    """
    table = np.asarray(heard, dtype=np.float64)
    levels = []
    for order in range(1, 7):
        table = np.diff(table)
        share = factorial(order) ** 2 / factorial(2 * order)
        levels.append(float(np.sqrt(share * np.mean(table**2))))
    return 4 * max(levels[3:]) + 4 * _EPS * float(np.max(np.abs(heard)))


def step_for(heard: Sequence[float] | Reals) -> float:
    """Return the relative step that suits a function of this much noise.

    >>> step_for([1.0] * 9)
    0.001
    """
    size = float(np.max(np.abs(heard)))
    return float(np.clip((noise(heard) / size) ** 0.2, _STEP, _LONGEST)) if size > 0 else _STEP


def stencil(x: ArrayLike, *, step: float = _STEP, positive: bool = False) -> Stencil:
    """Return the points to evaluate; where `x` must stay positive, steps are 1 % of each entry.

    >>> stencil([1.0]).points.ravel().tolist()
    [1.0, 1.001, 0.999, 1.0005, 0.9995]
    """
    centre = np.asarray(x, dtype=np.float64)
    steps = (0.01 * centre if positive else step * np.maximum(1.0, np.abs(centre))).ravel()
    rows = [centre]
    for k, width in enumerate(steps):
        for share in (1.0, -1.0, 0.5, -0.5):
            moved = centre.copy()
            moved.flat[k] += share * width
            rows.append(moved)
    return Stencil(np.array(rows), steps, centre.shape)


def derive(plan: Stencil, values: Reals, rounding: float) -> Numeric:
    """Return the derivative from a function's values at the points of a stencil."""
    h, centre = plan.steps, values[0]
    up, down, half_up, half_down = values[1:].reshape(-1, 4).T
    coarse, fine = (up - down) / (2 * h), (half_up - half_down) / h
    best = (4 * fine - coarse) / 3
    bends = (up - 2 * centre + down) / h, (half_up - 2 * centre + half_down) / (h / 2)
    unsure = 9 * rounding / h
    kink = _kink((coarse, fine), bends, unsure, h)
    tolerance = unsure + np.abs(fine - coarse) / 4
    return Numeric(best.reshape(plan.shape), kink.reshape(plan.shape), tolerance.reshape(plan.shape))


def _kink(
    slopes: tuple[Reals, Reals], bends: tuple[Reals, Reals], unsure: Reals, h: Reals
) -> NDArray[np.bool_]:
    """Where the function is smooth, halving the step halves the bend and hardly moves the slope."""
    coarse, fine = slopes
    wide, narrow = bends
    size = np.maximum(np.maximum(np.abs(coarse), np.abs(fine)), np.abs(wide))
    gap = np.abs(fine - coarse)
    moved = (gap > 1e-4 * np.maximum(h / _STEP, 1.0) * size + 8 * unsure) & (
        gap > 1e-7 * np.max(size, initial=0.0)
    )
    bent = np.abs(narrow - wide / 2) > 1e-3 * (np.abs(wide) + np.abs(fine)) + 8 * unsure
    return np.asarray(moved | bent | ~np.isfinite(coarse + fine), dtype=np.bool_)
