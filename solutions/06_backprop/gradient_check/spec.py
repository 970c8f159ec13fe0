"""gradient_check(f, df, x): a checker that must refuse planted errors and accept right derivatives."""

import numpy as np

from grader.checks import Quiet, Unchanged, Values
from grader.families import by_hand, call, inputs
from grader.spec import Family, Function, Spec

WEIGHTED = Function("f", "lambda x: np.sum(np.arange(1.0, x.size + 1).reshape(x.shape) * x**2)")
SLOPE = "2 * np.arange(1.0, x.size + 1).reshape(x.shape) * x"
ENTROPY = Function("f", "lambda x: np.log(np.sum(np.exp(x))) - x[1]")
MIXED = Function("f", "lambda x: np.sum(x**2) + np.sum(x) ** 2 / 2")
PRODUCT = Function("f", "lambda x: np.array([1.0, 2.0]) @ x @ np.array([3.0, -1.0])")
FIRST_TWO = Function("f", "lambda x: x[0] ** 2 * x[1]")
LOWEST = Function("f", "lambda x: np.sum((x - np.array([0.3, 1.0, 0.7])) ** 2) + 5")
STEEP = Function("f", "lambda x: np.sum(x**4)")
FLAT = Function("f", "lambda x: np.sum(x**2) / 1000")

VECTOR = np.array([0.5, -0.7, 1.2])
MATRIX = np.array([[0.5, -0.7], [1.2, 0.9], [-0.4, 0.8]])
TENSOR = np.array([[[0.5, -0.7]], [[1.2, -0.9]]])
SQUARE = np.array([[0.5, -0.7], [1.2, 0.9]])
MANY = np.tile([0.5, -0.7, 0.9, -0.6], 10)


def claim(expression):
    """A derivative as somebody might claim it."""
    return Function("df", f"lambda x: {expression}")


def asked(f, expression, x):
    return {"f": f, "df": claim(expression), "x": x}


def planted(name, *changes, points=1.0):
    """Change the right derivative of the weighted squares in the same way for a vector and a matrix."""
    return by_hand(
        name,
        *(asked(WEIGHTED, f"({SLOPE}) {change}", x) for change in changes for x in (VECTOR, MATRIX)),
        points=points,
        core=True,
    )


def bump(at, size):
    """Change one entry of a derivative by a share of itself: `size` times a row of 0 with a single 1."""
    return f"* (1 + {size} * (np.arange(x.size).reshape(x.shape) == {at}))"


DRAWN = inputs("x m n")


def fresh(rng):
    """Draw x, and claim what is right, what is wrong in one entry, and what is wrong everywhere."""
    x = DRAWN.draw(rng, {"m": 2, "n": 3})["x"]
    wrong = (f"({SLOPE}) {bump(int(rng.integers(6)), 0.1)}", f"-({SLOPE})", f"1.1 * {SLOPE}")
    return tuple(asked(WEIGHTED, one, x) for one in (SLOPE, *wrong))


STEPS = call("gradient_check", "f", "df", "x")

SPEC = Spec(
    asks=("gradient_check",),
    steps=STEPS,
    given=("numerical_gradient",),
    after=("numerical_gradient", "d_sigmoid"),
    families=(
        by_hand(
            "right",
            asked(WEIGHTED, SLOPE, VECTOR),
            asked(ENTROPY, "np.exp(x) / np.sum(np.exp(x)) - np.array([0, 1, 0])", VECTOR),
            asked(MIXED, "2 * x + np.sum(x)", MATRIX),
            asked(PRODUCT, "np.outer([1.0, 2.0], [3.0, -1.0])", SQUARE),
            points=4.0,
            core=True,
        ),
        by_hand("right_tensor", asked(WEIGHTED, SLOPE, TENSOR), asked(MIXED, "2 * x + np.sum(x)", TENSOR)),
        by_hand("unused", asked(FIRST_TWO, "np.array([2 * x[0] * x[1], x[0] ** 2, 0.0])", VECTOR)),
        by_hand("lowest", asked(LOWEST, "2 * (x - np.array([0.3, 1.0, 0.7]))", np.array([0.3, -0.7, 1.2]))),
        by_hand("steep", asked(STEEP, "4 * x**3", np.array([20.0, -30.0, 2.0]))),
        by_hand("many", asked(WEIGHTED, SLOPE, MANY)),
        by_hand(
            "flat",
            asked(FLAT, "2 * x / 1000", VECTOR),
            asked(FLAT, "4 * x / 1000", VECTOR),
            asked(FLAT, "-2 * x / 1000", MATRIX),
            points=2.0,
            core=True,
        ),
        Family("fresh", fresh, core=True, points=2.0),
        planted("double", "* 2"),
        planted("sign", "* -1"),
        planted("six_percent", "* 1.06", "* 0.94", points=2.0),
        planted("first_entry", bump(0, 0.06), bump(0, -0.06)),
        planted("middle_entry", bump(1, 0.06), bump(1, -0.06)),
        planted("last_entry", bump("x.size - 1", 0.06), bump("x.size - 1", -0.06), points=2.0),
        planted("zeros", "* 0"),
        by_hand("one_of_many", asked(WEIGHTED, f"({SLOPE}) {bump(20, 0.06)}", MANY), points=2.0),
        by_hand(
            "tensor",
            asked(WEIGHTED, f"({SLOPE}) {bump(3, 0.06)}", TENSOR),
            asked(WEIGHTED, f"({SLOPE}) {bump(0, -0.06)}", TENSOR),
        ),
        by_hand(
            "cancelling",
            asked(WEIGHTED, f"{SLOPE} + np.array([0.5, 0.0, -0.5])", VECTOR),
            asked(MIXED, "2 * x + np.sum(x) + np.array([[0.3, -0.3], [0, 0], [0.4, -0.4]])", MATRIX),
            points=2.0,
            core=True,
        ),
        by_hand(
            "transposed",
            asked(PRODUCT, "np.outer([3.0, -1.0], [1.0, 2.0])", SQUARE),
            asked(WEIGHTED, f"({SLOPE}).T", SQUARE),
            points=2.0,
            core=True,
        ),
        by_hand("signs_lost", asked(WEIGHTED, f"np.abs({SLOPE})", VECTOR), core=True),
        by_hand(
            "nan",
            asked(WEIGHTED, f"({SLOPE}) * np.array([1.0, np.nan, 1.0])", VECTOR),
            asked(WEIGHTED, f"({SLOPE}) * np.nan", MATRIX),
            points=2.0,
        ),
        by_hand(
            "other_function",
            asked(ENTROPY, "np.exp(x) / np.sum(np.exp(x))", VECTOR),
            asked(MIXED, "2 * x + x.size * x", MATRIX),
        ),
    ),
    checks=(Values(), Unchanged(), Quiet()),
)
