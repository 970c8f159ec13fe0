"""gradient_descent(f, init_x, learning_rate, steps) against the exact path of each f."""

import numpy as np

from grader.checks import Quiet, Unchanged, Values
from grader.compare import expected
from grader.families import again, by_hand, call, inputs, layouts
from grader.spec import Family, Function, Spec

BOWL = Function("bowl", "lambda x: np.sum(x ** 2)")
WAVES = Function("waves", "lambda x: np.sum(np.sin(x))")
TROUGH = Function("trough", "lambda x: np.sum(np.cos(x)) + np.sum(x) ** 2 / 4")

EXACT = {
    BOWL: lambda x: 2.0 * x,
    WAVES: np.cos,
    TROUGH: lambda x: np.sum(x) / 2 - np.sin(x),
}


def exact(_want, f, init_x, learning_rate, steps):
    """The path of the exact gradient; its scale is the start and all the steps that were added to it."""
    x = np.array(init_x, dtype=np.float64)
    sizes = np.abs(x)
    for _ in range(steps):
        step = learning_rate * EXACT[f](x)
        x, sizes = x - step, sizes + np.abs(step)
    return expected(x, scale=sizes)


def descent(f, learning_rate, steps, *dims):
    """Draw a starting point for a function, a learning rate and a number of steps."""

    def build(arrays):
        return {"f": f, "init_x": arrays["x"], "learning_rate": learning_rate, "steps": steps}

    return inputs(" ".join(("x", *map(str, dims))), build=build)


def each(name, *asked, core=False, points=1.0):
    """Draw one starting point each: another function, rate and number of steps."""
    sources = [descent(*one) for one in asked]
    return Family(name, lambda rng: tuple(one.draw(rng, {}) for one in sources), core=core, points=points)


STEPS = call("gradient_descent", "f", "init_x", "learning_rate", "steps", oracle=exact)
MATRIX = descent(TROUGH, 0.2, 3, "m", "n")


def start(f, init_x, learning_rate, steps):
    return {"f": f, "init_x": np.array(init_x), "learning_rate": learning_rate, "steps": steps}


SPEC = Spec(
    asks=("gradient_descent",),
    steps=STEPS,
    families=(
        each("vector", (BOWL, 0.1, 3, 2), (TROUGH, 0.2, 4, 3), (WAVES, 0.5, 5, 2), core=True, points=3.0),
        each("fresh", (TROUGH, 0.3, 6, 2), (WAVES, 0.2, 3, 4), (BOWL, 0.4, 2, 3), core=True, points=2.0),
        each("matrix", (TROUGH, 0.2, 3, 2, 3), (WAVES, 0.1, 4, 3, 2)),
        each("tensor", (TROUGH, 0.1, 3, 2, 2, 3)),
        each("one_entry", (WAVES, 0.4, 3, 1)),
        each("one_step", (TROUGH, 0.3, 1, 3)),
        each("no_steps", (WAVES, 0.3, 0, 3), (BOWL, 0.3, 0, 2, 2)),
        by_hand("many_steps", start(BOWL, [3.0, -4.0], 0.02, 40)),
        by_hand("almost_there", start(BOWL, [0.01, -0.02], 0.1, 5)),
        by_hand("diverging", start(BOWL, [0.5, -0.25], 1.1, 3)),
        by_hand("no_slope", start(BOWL, [0.0, 0.0], 0.1, 2)),
        *layouts(MATRIX),
        again(MATRIX, STEPS[0]),
    ),
    checks=(Values(), Unchanged(), Quiet()),
    after=("numerical_gradient", "gradient_step"),
    given=("numerical_gradient",),
)
