"""relu(x) for an array of any shape, element by element."""

import numpy as np

from grader.checks import Quiet, Unchanged, Values
from grader.compare import expected
from grader.families import by_hand, call, elementwise
from grader.spec import Spec


def near(want, x):
    """ReLU hands its input on, rounding included; numbers below 1 are measured against 1."""
    return expected(want, scale=np.maximum(np.abs(x), 1.0))


STEPS = call("relu", "x", oracle=near)

SPEC = Spec(
    asks=("relu",),
    steps=STEPS,
    families=elementwise(
        STEPS[0],
        by_hand("scalar", {"x": np.array(2.5)}, {"x": np.array(-1.5)}, {"x": np.array(0.0)}),
        by_hand("edges", {"x": np.array([-0.5, -0.0, 0.0, 0.5, 1.0])}, {"x": np.array([[-8.0, 8.0]])}),
        by_hand("all_negative", {"x": np.array([[-0.3, -2.0], [-1.5, -0.7]])}),
    ),
    checks=(Values(), Unchanged(), Quiet()),
)
