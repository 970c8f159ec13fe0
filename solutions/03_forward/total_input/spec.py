"""total_input(W, x, b) for one sample: W (m, n), x (n,), b (m,) give u (m,)."""

import numpy as np

from grader.checks import Quiet, Unchanged, Values
from grader.compare import expected
from grader.families import (
    again,
    by_hand,
    call,
    float32,
    fresh,
    inputs,
    integers,
    large,
    layouts,
    single,
    square,
    typical,
    zeros,
)
from grader.spec import Spec

LAYER = inputs("W m n", "x n", "b m")


def near(want, W, x, b):
    """A sum is as uncertain as its terms are large: Σⱼ |wᵢⱼ xⱼ| + |bᵢ|."""
    return expected(want, scale=np.abs(W) @ np.abs(x) + np.abs(b))


STEPS = call("total_input", "W", "x", "b", oracle=near)

SPEC = Spec(
    asks=("total_input",),
    steps=STEPS,
    families=(
        typical(LAYER),
        fresh(LAYER),
        square(LAYER),
        single(LAYER, "m", "one_unit"),
        single(LAYER, "n", "one_input"),
        by_hand(
            "zero_input",
            {"W": np.array([[1.5, -2.0], [0.5, 3.0]]), "x": np.zeros(2), "b": np.array([0.7, -0.4])},
        ),
        by_hand(
            "zero_bias",
            {"W": np.array([[0.3, -1.2, 2.0]]), "x": np.array([2.0, 1.0, -0.5]), "b": np.zeros(1)},
        ),
        integers(LAYER),
        float32(LAYER),
        large(LAYER),
        zeros(LAYER),
        *layouts(LAYER),
        again(LAYER, STEPS[0]),
    ),
    checks=(Values(), Unchanged(), Quiet()),
)
