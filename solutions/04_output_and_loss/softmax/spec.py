"""softmax(x) for one sample (K,) or a batch (N, K), row by row."""

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
    square,
    typical,
    zeros,
)
from grader.spec import Spec

BATCH = inputs("x N K")
SAMPLE = inputs("x K")


def near(want, x):
    """Probabilities down to 0.01 count in full; exp passes the rounding of large inputs on."""
    return expected(want, scale=np.maximum(want, 0.01) * (1 + 0.05 * np.abs(x).max()))


STEPS = call("softmax", "x", oracle=near)

SPEC = Spec(
    asks=("softmax",),
    after=("softmax_vector",),
    steps=STEPS,
    families=(
        typical(BATCH),
        fresh(BATCH),
        typical(SAMPLE, name="sample"),
        square(BATCH),
        single(BATCH, "N", "one_row"),
        integers(BATCH),
        float32(BATCH),
        zeros(BATCH),
        by_hand(
            "huge",
            {"x": np.array([1010.0, 1000.0, 990.0])},
            {"x": np.array([[1001.0, 1000.0], [999.0, 1002.0]])},
        ),
        by_hand(
            "far_below", {"x": np.array([-1010.0, -1000.0, -990.0])}, {"x": np.array([[-1001.0, -1000.0]])}
        ),
        by_hand(
            "outlier",
            {"x": np.array([-1000.0, 0.0, 1000.0])},
            {"x": np.array([[0.0, 800.0, -800.0], [1.0, 2.0, 3.0]])},
        ),
        by_hand("row_gap", {"x": np.array([[0.0, 1.0], [-2000.0, -2001.0], [900.0, 902.0]])}),
        *layouts(BATCH),
        again(BATCH, STEPS[0]),
    ),
    checks=(Values(), Unchanged(), Quiet()),
)
