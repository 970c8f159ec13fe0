"""sigmoid(x) for an array of any shape, right at ±1000; an overflow warning is only advice."""

import numpy as np

from grader.checks import Quiet, Unchanged, Values
from grader.compare import expected
from grader.families import by_hand, call, elementwise
from grader.spec import Spec


def near(want, x):
    """A right formula such as (1 + tanh(x/2))/2 rounds where it adds 1, however small the result is."""
    return expected(want, scale=1.0)


STEPS = call("sigmoid", "x", oracle=near)

SPEC = Spec(
    asks=("sigmoid",),
    steps=STEPS,
    families=elementwise(
        STEPS[0],
        by_hand("scalar", {"x": np.array(2.0)}, {"x": np.array(-1.5)}, {"x": np.array(0.0)}),
        by_hand("huge", {"x": np.array([1000.0, 0.5, 2.0])}, {"x": np.array([[1000.0, 999.0]])}, points=2.0),
        by_hand(
            "far_below",
            {"x": np.array([-1000.0, 0.5, -2.0])},
            {"x": np.array([[-1000.0, -999.0]])},
            points=2.0,
        ),
        by_hand("saturated", {"x": np.array([[-9.0, 9.0], [-6.0, 6.0]])}),
        by_hand("huge_integers", {"x": np.array([-1000, 0, 1000])}),
    ),
    checks=(Values(), Unchanged(), Quiet()),
)
