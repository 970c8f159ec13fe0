"""backward(network, x, d, z1, y) of the regression net with a sigmoid hidden layer."""

import numpy as np

from grader.checks import Unchanged, Values
from grader.families import again, call, changed, float32, fresh, layouts, single, square, typical
from grader.spec import Spec
from grader.twolayer import gradient_bounds, regression


def sigmoid(u):
    """The reference's own forward pass, complex-step safe."""
    return 1 / (1 + np.exp(-u))


NET = regression(sigmoid)
STEPS = call("backward", "network", "x", "d", "z1", "y", oracle=gradient_bounds, show="grad")

SPEC = Spec(
    asks=("backward",),
    after=("d_sigmoid",),
    steps=STEPS,
    families=(
        typical(NET),
        fresh(NET),
        single(NET, "N", "one_sample"),
        single(NET, "H", "one_unit"),
        square(NET, 2),
        float32(NET),
        changed("steep", NET, lambda a: a * 4),
        *layouts(NET),
        again(NET, STEPS[0]),
    ),
    checks=(Values(), Unchanged()),
)
