"""numerical_gradient(f, x) by central differences, judged against the exact gradient of each f."""

import numpy as np

from grader.checks import BothSides, Quiet, Unchanged, Values
from grader.compare import expected
from grader.families import again, by_hand, call, inputs, layouts
from grader.spec import Family, Function, Spec

FORM = np.array([[2.0, 1.0], [-1.0, 3.0]])

WAVES = Function("waves", "lambda x: np.sum(np.sin(3.0 * x))")
POWERS = Function("powers", "lambda x: np.sum(np.exp(x))")
COUPLED = Function("coupled", "lambda x: np.sum(np.sin(x)) * np.sum(x)")
NEIGHBOURS = Function("neighbours", "lambda x: np.sum(x.ravel()[:-1] * x.ravel()[1:])")
QUADRATIC = Function("quadratic", "lambda x: x @ np.array([[2.0, 1.0], [-1.0, 3.0]]) @ x")
SQUARES = Function("squares", "lambda x: np.sum(x ** 2)")
BOWL = Function("bowl", "lambda x: 1000.0 * np.sum(x ** 2)")
TOTAL = Function("total", "lambda x: 2.0 * np.sum(x) ** 2")


def neighbours(x):
    """Each entry is multiplied by the one before it and the one after it."""
    flat = np.pad(x.ravel(), 1)
    return (flat[:-2] + flat[2:]).reshape(x.shape)


EXACT = {
    WAVES: lambda x: 3.0 * np.cos(3.0 * x),
    POWERS: np.exp,
    COUPLED: lambda x: np.cos(x) * np.sum(x) + np.sum(np.sin(x)),
    NEIGHBOURS: neighbours,
    QUADRATIC: lambda x: (FORM + FORM.T) @ x,
    SQUARES: lambda x: 2.0 * x,
    BOWL: lambda x: 2000.0 * x,
    TOTAL: lambda x: np.full(x.shape, 4.0 * np.sum(x)),
}


def exact(_want, f, x):
    """The gradient by hand; a step h adds about h² of it, and rounding about 1e-16 / h."""
    gradient = EXACT[f](np.asarray(x, dtype=np.float64))
    return expected(gradient, scale=np.full(gradient.shape, max(1.0, np.abs(gradient).max())))


def of(function, *dims):
    """Draw x for a function."""
    return inputs(" ".join(("x", *dims)), build=lambda arrays: {"f": function, **arrays})


def each(name, *pairs, core=False, points=1.0):
    """Draw an x of the given shape for each function: separable, coupled, curved."""
    asked = [(of(function, *map(str, shape)), {}) for function, shape in pairs]
    return Family(
        name, lambda rng: tuple(source.draw(rng, sizes) for source, sizes in asked), core=core, points=points
    )


# At the bottom of a steep bowl both sides are equal, however large the step; steps that differ show.
BOTTOM = {"f": BOWL, "x": np.zeros(3)}

# So many entries that each step left behind adds up, however small it is.
MANY = np.append(np.tile([0.5, -0.7, 0.2], 17), 0.2)

STEPS = call("numerical_gradient", "f", "x", oracle=exact)
MATRIX = of(COUPLED, "m", "n")

SPEC = Spec(
    asks=("numerical_gradient",),
    steps=STEPS,
    families=(
        each("vector", (WAVES, (3,)), (COUPLED, (2,)), (QUADRATIC, (2,)), core=True, points=2.0),
        each("matrix", (COUPLED, (2, 3)), (WAVES, (3, 2)), (NEIGHBOURS, (2, 3)), core=True, points=2.0),
        each("fresh", (POWERS, (4,)), (COUPLED, (3, 4)), (NEIGHBOURS, (4, 2)), core=True, points=2.0),
        each("tensor", (NEIGHBOURS, (2, 3, 2)), (WAVES, (2, 2, 3))),
        each("square", (COUPLED, (2, 2)), (NEIGHBOURS, (3, 3))),
        each("one_entry", (WAVES, (1,)), (POWERS, (1, 1))),
        by_hand(
            "integers", {"f": SQUARES, "x": np.array([3, 4])}, {"f": WAVES, "x": np.array([[1, -2], [0, 5]])}
        ),
        by_hand(
            "zeros",
            {"f": WAVES, "x": np.zeros(2)},
            {"f": POWERS, "x": np.array([[0.0, 1.0], [-1.0, 0.0]])},
            BOTTOM,
        ),
        by_hand("many", {"f": TOTAL, "x": MANY}),
        *layouts(MATRIX),
        again(MATRIX, STEPS[0]),
    ),
    checks=(Values(), Unchanged(), BothSides(), Quiet()),
)
