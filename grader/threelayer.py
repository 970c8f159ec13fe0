"""Three-layer networks as inputs: draw parameters and data, and say how uncertain the scores are.

Batches are rows: x (N, D), W1 (D, H), b1 (H,), W2 (H, 2), b2 (2,), W3 (2, K), b3 (K,); both hidden
layers are sigmoids, and the scores are u3 (N, K).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from grader.families import inputs

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from grader.families import Inputs

    Array = NDArray[Any]

PARAMETERS = ("W1", "b1", "W2", "b2", "W3", "b3")


def network(x: str = "x N D", order: tuple[str, ...] = PARAMETERS) -> Inputs:
    """Return inputs `params` and `x`: a net, its keys in this order, and a batch or one sample (`x D`)."""

    def build(arrays: dict[str, Any]) -> dict[str, Any]:
        return {"params": {name: arrays[name] for name in order}, "x": arrays["x"]}

    return inputs("W1 D H", "b1 H", x, "W3 2 K", "b3 K", "W2 H 2", "b2 2", build=build)


def example() -> dict[str, Any]:
    """Return the 2-3-2-2 net and the sample that the course prints."""
    params = {
        "W1": np.array([[0.1, 0.3, 0.5], [0.2, 0.4, 0.6]]),
        "b1": np.array([0.1, 0.2, 0.3]),
        "W2": np.array([[0.1, 0.4], [0.2, 0.5], [0.3, 0.6]]),
        "b2": np.array([0.1, 0.2]),
        "W3": np.array([[0.1, 0.3], [0.2, 0.4]]),
        "b3": np.array([0.1, 0.2]),
    }
    return {"params": params, "x": np.array([1.0, 0.5])}


def score_sizes(params: Mapping[str, Array], x: Array) -> Array:
    """Return the scale of u3: a sigmoid gives at most 1, and passes a quarter of an uncertainty on."""
    size = np.abs(x)
    for n in (1, 2):
        size = 1 + (size @ np.abs(params[f"W{n}"]) + np.abs(params[f"b{n}"])) / 4
    sizes: Array = size @ np.abs(params["W3"]) + np.abs(params["b3"])
    return sizes
