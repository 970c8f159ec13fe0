"""identity_function(x) for an array of any shape; returning the array itself is fine."""

import numpy as np

from grader.checks import Quiet, Unchanged, Values
from grader.compare import expected
from grader.families import by_hand, call, elementwise
from grader.spec import Spec


def near(want, x):
    """The input is handed on, rounding included; numbers below 1 are measured against 1."""
    return expected(want, scale=np.maximum(np.abs(x), 1.0))


STEPS = call("identity_function", "x", oracle=near)

SPEC = Spec(
    asks=("identity_function",),
    steps=STEPS,
    families=elementwise(
        STEPS[0],
        by_hand("scalar", {"x": np.array(2.5)}, {"x": np.array(-1.5)}, {"x": np.array(0.0)}),
        by_hand(
            "outputs",
            {"x": np.array([0.3, 0.7])},
            {"x": np.array([[-3.0, 12.0], [0.05, 40.0]])},
            {"x": np.array([-2, 0, 3])},
        ),
    ),
    checks=(Values(), Unchanged(), Quiet()),
    after=("step_function", "sigmoid", "relu"),
)
