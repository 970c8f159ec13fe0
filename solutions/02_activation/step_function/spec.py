"""step_function(x) for a Python number or an array of any shape; 0 at exactly 0."""

import numpy as np

from grader.checks import Quiet, Unchanged, Values
from grader.compare import expected
from grader.families import by_hand, call, elementwise
from grader.spec import Spec


def bits(want, _x):
    """Measure a bit against 1, even where it is 0."""
    return expected(want, scale=1.0)


STEPS = call("step_function", "x", oracle=bits)

SPEC = Spec(
    asks=("step_function",),
    steps=STEPS,
    families=elementwise(
        STEPS[0],
        by_hand("scalar", *({"x": x} for x in (2.5, -1.5, 0.0, 3, -2, 0)), points=2.0),
        by_hand("zero_dimensions", {"x": np.array(0.5)}, {"x": np.array(-0.5)}, {"x": np.array(0.0)}),
        by_hand(
            "edges",
            {"x": np.array([-0.3, -0.0, 0.0, 0.3, 1.0])},
            {"x": np.array([[-1.0, 0.0], [0.0, 1.0]])},
            {"x": np.array([-2, -1, 0, 1, 2])},
            points=2.0,
        ),
        by_hand("close_to_zero", {"x": np.array([-1e-6, 1e-6, 0.4])}),
        by_hand("one_sign", {"x": np.array([0.3, 2.0, 1.5])}, {"x": np.array([[-0.3, -2.0]])}),
    ),
    checks=(Values(), Unchanged(), Quiet()),
)
