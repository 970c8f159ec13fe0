"""affine(x, W, b) in the row form: x (n,) or (N, n), W (n, m), b (m,) give u (m,) or (N, m)."""

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
from grader.spec import Family, Spec

BATCH = inputs("x N n", "W n m", "b m")
SAMPLE = inputs("x n", "W n m", "b m")


def near(want, x, W, b):
    """A sum is as uncertain as its terms are large: Σᵢ |xᵢ wᵢⱼ| + |bⱼ|."""
    return expected(want, scale=np.abs(x) @ np.abs(W) + np.abs(b))


STEPS = call("affine", "x", "W", "b", oracle=near)

SPEC = Spec(
    asks=("affine",),
    steps=STEPS,
    families=(
        typical(BATCH),
        fresh(BATCH),
        typical(SAMPLE, name="sample"),
        square(BATCH),
        Family("square_sample", lambda rng: (SAMPLE.draw(rng, {"n": 2, "m": 2}),)),
        single(BATCH, "N", "one_row"),
        single(BATCH, "m", "one_unit"),
        single(BATCH, "n", "one_input"),
        by_hand(
            "zero_input",
            {
                "x": np.zeros((2, 2)),
                "W": np.array([[1.5, -2.0, 1.0], [0.5, 3.0, -1.0]]),
                "b": np.array([0.7, -0.4, 2.0]),
            },
        ),
        integers(BATCH),
        float32(BATCH),
        large(BATCH),
        zeros(BATCH),
        *layouts(BATCH),
        again(BATCH, STEPS[0]),
    ),
    checks=(Values(), Unchanged(), Quiet()),
    after=("total_input",),
)
