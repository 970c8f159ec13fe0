"""class Relu: forward and backward, for arrays of any shape; at exactly 0 any part of dout may come back."""

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
    return expected(want, scale=np.abs(x))


def between(want, x, dout):
    """At the kink every slope from 0 to 1 is right, so anything from 0 to dout is."""
    low, high = (np.where(x == 0, edge(dout, 0), want) for edge in (np.minimum, np.maximum))
    return expected(low, high=high, scale=np.abs(dout))


def make(layer="layer"):
    return Call("Relu", (), keep=layer)


def go(x="x", layer="layer", n=""):
    """Go forward with the named input."""
    return Call(f"{layer}.forward", (Slot(x),), show=f"forward{n}", oracle=near, using=(x,))


def back(x="x", dout="dout", layer="layer", n=""):
    """Go back with the named gradient."""
    return Call(f"{layer}.backward", (Slot(dout),), show=f"dx{n}", oracle=between, using=(x, dout))


def loss(given):
    """The sum of the outputs, weighted by the gradient from above."""
    return np.sum(given["x"] * (given["x"].real > 0) * given["dout"])


SPEC = Spec(
    asks=("Relu",),
    steps=(make(), go(), back()),
    families=(
        typical(BATCH),
        fresh(BATCH),
        typical(SAMPLE, name="sample"),
        drawn("tensor", TENSOR),
        single(BATCH, "N", "one_row"),
        square(BATCH),
        by_hand(
            "edges",
            {"x": np.array([[-0.5, 0.0, 0.5]]), "dout": np.array([[2.0, -1.0, 3.0]])},
            {"x": np.array([[0.01, -0.01], [0.0, 1.5]]), "dout": np.array([[-0.5, 0.7], [1.2, -0.3]])},
        ),
        by_hand(
            "all_negative",
            {"x": np.array([[-0.3, -2.0], [-1.5, -0.7]]), "dout": np.array([[1.0, -2.0], [0.5, 3.0]])},
        ),
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
    after=("relu", "d_relu"),
    gradients=(Gradient("dx", "x", loss),),
    pair=Pair("forward", "dout"),
)
