"""softmax(x) for the scores (K,) of one sample."""

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
    layouts,
    single,
    typical,
    zeros,
)
from grader.spec import Spec

SAMPLE = inputs("x K")


def near(want, x):
    """Probabilities down to 0.01 count in full; exp passes the rounding of large inputs on."""
    return expected(want, scale=np.maximum(want, 0.01) * (1 + 0.05 * np.abs(x).max()))


STEPS = call("softmax", "x", oracle=near)

SPEC = Spec(
    asks=("softmax",),
    steps=STEPS,
    families=(
        typical(SAMPLE),
        fresh(SAMPLE),
        single(SAMPLE, "K", "one_score"),
        integers(SAMPLE),
        float32(SAMPLE),
        zeros(SAMPLE),
        by_hand("huge", {"x": np.array([1010.0, 1000.0, 990.0])}, {"x": np.array([1000.0, 1000.0])}),
        by_hand("far_below", {"x": np.array([-1010.0, -1000.0, -990.0])}),
        by_hand(
            "outlier", {"x": np.array([-1000.0, 0.0, 1000.0])}, {"x": np.array([0.0, 800.0, -800.0, 799.0])}
        ),
        *layouts(SAMPLE)[1:],
        again(SAMPLE, STEPS[0]),
    ),
    checks=(Values(), Unchanged(), Quiet()),
)
