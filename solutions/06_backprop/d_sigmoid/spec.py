"""d_sigmoid(x) of the pre-activation, element by element, finite and right at ±1000."""

import numpy as np

from grader.checks import Quiet, Unchanged, Values
from grader.compare import expected
from grader.families import by_hand, call, elementwise
from grader.spec import Gradient, Spec


def near(want, x):
    """1 − σ(x) rounds where it subtracts, however small the result: a quarter is the largest value."""
    return expected(want, scale=0.25)


def total(given):
    """The sum of the sigmoids of x."""
    return np.sum(1 / (1 + np.exp(-given["x"])))


STEPS = call("d_sigmoid", "x", oracle=near)

SPEC = Spec(
    asks=("d_sigmoid",),
    steps=STEPS,
    after=("sigmoid",),
    families=elementwise(
        STEPS[0],
        by_hand("huge", {"x": np.array([1000.0, 0.5, 2.0])}, {"x": np.array([[1000.0, 999.0]])}, points=2.0),
        by_hand(
            "far_below",
            {"x": np.array([-1000.0, 0.5, -2.0])},
            {"x": np.array([[-1000.0, -999.0]])},
            points=2.0,
        ),
        by_hand("saturated", {"x": np.array([[-8.0, 8.0], [-5.0, 5.0]])}),
        by_hand("huge_integers", {"x": np.array([-1000, 0, 1000])}),
        tensor=False,
    ),
    checks=(Values(), Unchanged(), Quiet()),
    gradients=(Gradient("value", "x", total),),
)
