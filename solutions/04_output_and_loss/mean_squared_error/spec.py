"""mean_squared_error(d, y) for arrays of any one shape: half the mean of the squared differences."""

import numpy as np

from grader.checks import Unchanged, Values
from grader.compare import expected
from grader.families import (
    again,
    call,
    changed,
    drawn,
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

SAMPLE = inputs("d K", "y K")
BATCH = inputs("d N K", "y N K")
TENSOR = inputs("d N K M", "y N K M")


def near(want, d, y):
    """The squares that were averaged, each as large as its two numbers allow."""
    sizes = np.abs(np.asarray(d, dtype=np.float64)) + np.abs(np.asarray(y, dtype=np.float64))
    return expected(want, scale=np.mean(sizes**2) / 2)


def hit(arrays):
    """Let the output be the target: no error is left."""
    return {"d": arrays["d"], "y": arrays["d"].copy()}


STEPS = call("mean_squared_error", "d", "y", oracle=near)

SPEC = Spec(
    asks=("mean_squared_error",),
    steps=STEPS,
    families=(
        typical(SAMPLE, name="sample"),
        typical(BATCH),
        fresh(BATCH),
        drawn("tensor", TENSOR),
        square(BATCH),
        single(BATCH, "N", "one_row"),
        single(SAMPLE, "K", "one_number"),
        integers(BATCH),
        float32(BATCH),
        changed("large", BATCH, lambda a: a * 1e4),
        zeros(BATCH),
        drawn("perfect", inputs("d N K", build=hit)),
        *layouts(BATCH),
        again(BATCH, STEPS[0]),
    ),
    checks=(Values(), Unchanged()),
    after=("sum_squared_error",),
)
