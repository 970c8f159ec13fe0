"""hidden_layer(z1, W2, b2) -> (u2, z2): z1 (n,) or (N, n), W2 (n, m), b2 (m,), ReLU."""

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

BATCH = inputs("z1 N n", "W2 n m", "b2 m")
SAMPLE = inputs("z1 n", "W2 n m", "b2 m")


def near(want, z1, W2, b2):
    """u2 is as uncertain as its terms are large, and ReLU makes nothing worse: Σᵢ |zᵢ wᵢⱼ| + |bⱼ|."""
    scale = np.abs(z1) @ np.abs(W2) + np.abs(b2)
    return {name: expected(value, scale=scale) for name, value in zip(("u2", "z2"), want, strict=True)}


STEPS = call("hidden_layer", "z1", "W2", "b2", oracle=near, show="result")

ALL_NEGATIVE = {
    "z1": np.array([[1.0, 2.0], [0.5, 1.5]]),
    "W2": np.array([[-1.0, -0.5, -2.0], [-0.3, -1.2, -0.1]]),
    "b2": np.array([0.2, -0.4, 0.1]),
}
ALL_POSITIVE = {
    "z1": np.array([[1.0, 2.0], [0.5, 1.5]]),
    "W2": np.array([[1.0, 0.5, 2.0], [0.3, 1.2, 0.1]]),
    "b2": np.array([0.2, 0.4, 0.1]),
}

SPEC = Spec(
    asks=("hidden_layer",),
    steps=STEPS,
    families=(
        typical(BATCH),
        fresh(BATCH),
        typical(SAMPLE, name="sample"),
        square(BATCH),
        Family("square_sample", lambda rng: (SAMPLE.draw(rng, {"n": 2, "m": 2}),)),
        single(BATCH, "N", "one_row"),
        single(BATCH, "m", "one_unit"),
        by_hand("all_negative", ALL_NEGATIVE),
        by_hand("all_positive", ALL_POSITIVE),
        integers(BATCH),
        float32(BATCH),
        large(BATCH),
        zeros(BATCH),
        *layouts(BATCH),
        again(BATCH, STEPS[0]),
    ),
    checks=(Values(), Unchanged(), Quiet()),
    after=("affine",),
    given=("relu",),
)
