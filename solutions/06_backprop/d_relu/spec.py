"""d_relu(x) of the pre-activation, element by element; at exactly 0 anything from 0 to 1 is right."""

import numpy as np

from grader.checks import Quiet, Unchanged, Values
from grader.compare import expected
from grader.families import by_hand, call, elementwise
from grader.spec import Gradient, Spec


def between(want, x):
    """At the kink every slope from 0 to 1 is a subgradient; elsewhere the slope is 0 or 1."""
    return expected(want, high=np.where(x == 0, 1.0, want), scale=1.0)


def total(given):
    """The sum of the ReLUs of x."""
    return np.sum(given["x"] * (given["x"].real > 0))


STEPS = call("d_relu", "x", oracle=between)

SPEC = Spec(
    asks=("d_relu",),
    steps=STEPS,
    after=("relu",),
    families=elementwise(
        STEPS[0],
        by_hand(
            "edges",
            {"x": np.array([-0.5, 0.0, 0.5])},
            {"x": np.array([[1.0, 0.0], [0.0, -1.0]])},
            {"x": np.array([-3, 0, 2])},
            points=2.0,
        ),
        by_hand("all_negative", {"x": np.array([[-0.3, -2.0], [-1.5, -0.7]])}),
        tensor=False,
    ),
    checks=(Values(), Unchanged(), Quiet()),
    gradients=(Gradient("value", "x", total),),
)
