"""Targets and probabilities of classification as inputs: one-hot rows, labels, and outputs of a softmax."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from grader.spec import Family

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from grader.families import Inputs

    Array = NDArray[Any]


def labels(draws: Array) -> NDArray[np.int64]:
    """Turn draws (N, K) into labels (N,), different as long as there are any, in no order.

    A single sample (K,) becomes a label in an array, never of class 0.

    >>> labels(np.array([[0.5, 1.0, 2.0], [-1.0, 0.0, 3.0]])).tolist()
    [1, 2]
    """
    if draws.ndim == 1:
        return np.array([1 + draws[1:].argmax()])
    ranks = draws[:, 0].argsort().argsort()
    return np.asarray((-1 - ranks) % draws.shape[1])


def one_hot(draws: Array) -> Array:
    """Turn draws into rows of 0 with a single 1, of the same shape and dtype.

    >>> one_hot(np.array([0.5, 1.0, 2.0])).tolist()
    [0.0, 0.0, 1.0]
    """
    rows: Array = np.eye(draws.shape[-1], dtype=draws.dtype)[labels(draws)]
    return rows.reshape(draws.shape)


def rows_of(targets: Array, y: Array) -> NDArray[np.float64]:
    """Return targets of either kind as one-hot rows (N, K), by the outputs they belong to.

    >>> rows_of(np.array([1]), np.array([[0.2, 0.8]])).tolist()
    [[0.0, 1.0]]
    """
    classes = y.shape[-1]
    if targets.size == y.size:
        return targets.reshape(-1, classes).astype(np.float64)
    return np.eye(classes)[targets]


def probabilities(scores: Array) -> Array:
    """Turn draws into rows of two decimals that sum to 1, none of them small.

    >>> probabilities(np.array([0.0, 0.0])).tolist()
    [0.5, 0.5]
    """
    powers = np.exp(0.3 * np.asarray(scores, dtype=np.float64))
    y = np.round(powers / powers.sum(axis=-1, keepdims=True), 2)
    y[..., 0] += 1.0 - y.sum(axis=-1)
    return np.asarray(np.round(y, 2).astype(scores.dtype))


def both_kinds(
    name: str,
    sources: tuple[Inputs, ...],
    *sizes: Mapping[str, int],
    core: bool = False,
    points: float = 1.0,
) -> Family:
    """Draw every source in every size: exposes answers that serve one kind of target only."""
    return Family(
        name,
        lambda rng: tuple(source.draw(rng, size) for size in sizes for source in sources),
        core=core,
        points=points,
    )
