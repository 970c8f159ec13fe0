"""d_mean_squared_error(d, y): the exact derivative of mean((d − y)²)/2 by y, for vectors and batches."""

import numpy as np

from grader.checks import Quiet, Unchanged, Values
from grader.compare import expected
from grader.families import (
    again,
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
from grader.spec import Gradient, Spec

BATCH = inputs("d N K", "y N K")
SAMPLE = inputs("d K", "y K")


def near(want, d, y):
    """Each entry is one difference over the number of entries."""
    sizes = np.abs(d).astype(float) + np.abs(y)
    return expected(want, scale=sizes / y.size)


def loss(given):
    """The mean over all entries, halved."""
    return np.sum((given["d"] - given["y"]) ** 2) / (2 * given["y"].size)


STEPS = call("d_mean_squared_error", "d", "y", oracle=near)

SPEC = Spec(
    asks=("d_mean_squared_error",),
    steps=STEPS,
    families=(
        typical(BATCH),
        fresh(BATCH),
        typical(SAMPLE, name="sample"),
        square(BATCH),
        single(BATCH, "N", "one_row"),
        single(BATCH, "K", "one_output"),
        integers(BATCH),
        float32(BATCH),
        large(BATCH),
        zeros(BATCH),
        *layouts(BATCH),
        again(BATCH, STEPS[0]),
    ),
    checks=(Values(), Unchanged(), Quiet()),
    after=("mean_squared_error",),
    gradients=(Gradient("value", "y", loss),),
)
