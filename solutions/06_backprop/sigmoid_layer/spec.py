"""class Sigmoid: forward and backward, for arrays of any shape, finite and right at ±1000."""

import numpy as np

from grader.checks import Quiet, Unchanged, Values
from grader.compare import expected
from grader.families import (
    by_hand,
    drawn,
    float32,
    fresh,
    inputs,
    large,
    layouts,
    single,
    square,
    typical,
    zeros,
)
from grader.spec import Call, Gradient, Pair, Slot, Spec

BATCH = inputs("x N M", "dout N M")
SAMPLE = inputs("x M", "dout M")
TENSOR = inputs("x N A B", "dout N A B")
TWO_BATCHES = inputs("x N M", "dout N M", "x2 P M", "dout2 P M")
SAME_SIZE = inputs("x N M", "dout N M", "x2 N M", "dout2 N M")


def near(want, x):
    """The output is at most 1; where it is small, 1 % of that still counts."""
    return expected(want, scale=np.maximum(want, 0.01))


def near_dx(want, x, dout):
    """1 − σ(x) rounds where it subtracts, however small the result: a quarter is the largest slope."""
    return expected(want, scale=np.abs(dout) / 4)


def make(layer="layer"):
    return Call("Sigmoid", (), keep=layer)


def go(x="x", layer="layer", n=""):
    """Go forward with the named input."""
    return Call(f"{layer}.forward", (Slot(x),), show=f"forward{n}", oracle=near, using=(x,))


def back(x="x", dout="dout", layer="layer", n=""):
    """Go back with the named gradient."""
    return Call(f"{layer}.backward", (Slot(dout),), show=f"dx{n}", oracle=near_dx, using=(x, dout))


def loss(given):
    """The sum of the outputs, weighted by the gradient from above."""
    return np.sum(given["dout"] / (1 + np.exp(-given["x"])))


UP, DOWN = np.array([[1000.0, 0.5], [2.0, 999.0]]), np.array([[-1000.0, 0.5], [-2.0, -999.0]])
ABOVE = np.array([[1.0, -2.0], [0.5, 3.0]])

SPEC = Spec(
    asks=("Sigmoid",),
    steps=(make(), go(), back()),
    families=(
        typical(BATCH),
        fresh(BATCH),
        typical(SAMPLE, name="sample"),
        drawn("tensor", TENSOR),
        single(BATCH, "N", "one_row"),
        square(BATCH),
        by_hand("huge", {"x": UP, "dout": ABOVE}, points=2.0),
        by_hand("far_below", {"x": DOWN, "dout": ABOVE}, points=2.0),
        by_hand("saturated", {"x": np.array([[-8.0, 8.0], [-5.0, 5.0]]), "dout": ABOVE}),
        large(BATCH),
        float32(BATCH),
        zeros(BATCH),
        *layouts(BATCH),
        drawn(
            "next_batch",
            TWO_BATCHES,
            (make(), go(n="/1"), back(n="/1"), go("x2", n="/2"), back("x2", "dout2", n="/2")),
        ),
        drawn("forward_twice", SAME_SIZE, (make(), go(n="/1"), go("x2", n="/2"), back("x2", "dout2"))),
        drawn(
            "two_layers",
            SAME_SIZE,
            (
                make("one"),
                make("two"),
                go(layer="one", n="/1"),
                go("x2", "two", n="/2"),
                back(layer="one", n="/1"),
                back("x2", "dout2", "two", n="/2"),
            ),
        ),
    ),
    checks=(Values(), Unchanged(advised=("dout", "dout2")), Quiet()),
    after=("sigmoid", "d_sigmoid"),
    gradients=(Gradient("dx", "x", loss),),
    pair=Pair("forward", "dout"),
)
