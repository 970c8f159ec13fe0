"""Tell fair draws from odd ones, by what a fair draw does a few times in a million."""

from __future__ import annotations

from math import comb, perm
from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np

from grader.spec import Made

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Oddity: TypeAlias = tuple[str, dict[str, Any]]

_SIGMAS, _NEVER = 4.5, 1e-6
_SEED = 0

UNTOUCHED = np.random.RandomState(_SEED).random_sample()
"""What NumPy's global generator gives next after `seed(0)`, where nobody has drawn from it."""


def generators(seed: int) -> dict[str, Made]:
    """Return inputs to watch a draw with: a generator, an equal one, another one, and NumPy's global one.

    >>> generators(7)["other_rng"].expression
    'np.random.default_rng(8)'
    """
    rng, other = (Made(f"np.random.default_rng({number})") for number in (seed, seed + 1))
    return {"rng": rng, "equal_rng": rng, "other_rng": other, "global_random": Made("np.random")}


def oddity(batches: NDArray[np.int64]) -> Oddity | None:
    """Return what is odd about many batches drawn from the same rows, with its facts, or None.

    batches : (B, n) int: how often each of the n rows stands in each batch.  Where n rows make few
    different batches, B must be large: 200 batches of 4 out of 6 rows are enough to tell.

    >>> oddity(np.array([[1, 1, 0], [1, 1, 0]]))
    ('always_same', {'rows': '[0, 1]'})
    """
    draws, n = batches.shape
    size = int(batches[0].sum())
    drawn = batches.sum(axis=0)
    if (batches == batches[0]).all():
        return "always_same", {"rows": str(np.repeat(np.arange(n), batches[0]).tolist())}
    if size > 1 and (batches.max(axis=1) == size).all():
        return "one_row_repeated", {}
    if 1 < size < n and _are_runs(batches):
        return "neighbours", {}
    if not drawn.all():
        return "never_drawn", {"n": int(drawn.argmin()), "draws": draws}
    distinct = len(np.unique(batches, axis=0))
    if distinct < 0.8 * comb(n, size):
        return "few_batches", {"distinct": distinct, "draws": draws}
    return ("always_doubled", {}) if _always_doubled(batches) else _unfair(drawn)


def _always_doubled(batches: NDArray[np.int64]) -> bool:
    """Say whether every batch holds a row twice although draws with repetition would leave some without."""
    draws, n = batches.shape
    size = int(batches[0].sum())
    doubled = 1 - perm(n, size) / n**size
    return bool((batches.max(axis=1) > 1).all() and doubled**draws < _NEVER)


def _are_runs(batches: NDArray[np.int64]) -> bool:
    """Say whether the rows of every batch are neighbours, the first being the neighbour of the last."""
    starts = (batches > 0) & (np.roll(batches, 1, axis=1) == 0)
    return bool((batches.max(axis=1) == 1).all() and (starts.sum(axis=1) == 1).all())


def _unfair(drawn: NDArray[np.int64]) -> Oddity | None:
    """Return the row whose number of draws is strangest, where χ² of all is too large for fair draws.

    The bound is that of Wilson and Hilferty; without repetition the numbers vary even less.
    """
    fair, freedom = drawn.sum() / len(drawn), len(drawn) - 1
    third = 2 / (9 * max(freedom, 1))
    if np.sum((drawn - fair) ** 2) / fair <= freedom * (1 - third + _SIGMAS * np.sqrt(third)) ** 3:
        return None
    row = int(np.argmax(np.abs(drawn - fair)))
    return "unfair", {"n": row, "count": int(drawn[row]), "fair": round(float(fair))}
