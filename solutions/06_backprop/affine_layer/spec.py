"""class Affine(W, b): forward, backward, dW and db, for batches of vectors and of tensors."""

import numpy as np

from grader.checks import Unchanged, Values
from grader.compare import expected
from grader.families import changed, drawn, float32, fresh, inputs, layouts, single, square, typical, zeros
from grader.spec import Assign, Call, Gradient, Pair, Read, Slot, Spec

BATCH = inputs("x N D", "W D M", "b M", "dout N M")


def tensors(arrays):
    """Give W as many rows as a sample of x has numbers."""
    return {**arrays, "W": arrays["W"].reshape(-1, arrays["W"].shape[-1])}


TENSOR = inputs("x N A B", "W A B M", "b M", "dout N M", build=tensors)


def flat(x):
    return np.abs(x).reshape(len(x), -1)


def near_u(want, x, W, b):
    return expected(want, scale=flat(x) @ np.abs(W) + np.abs(b))


def near_dx(want, dout, W):
    return expected(want, scale=(np.abs(dout) @ np.abs(W).T).reshape(np.shape(want)))


def near_dW(want, x, dout):
    return expected(want, scale=flat(x).T @ np.abs(dout))


def near_db(want, dout):
    return expected(want, scale=np.abs(dout).sum(axis=0))


def make(layer="layer", W="W", b="b"):
    return Call("Affine", (Slot(W), Slot(b)), keep=layer)


def go(x="x", W="W", b="b", layer="layer", n=""):
    """Go forward with the named input."""
    return Call(f"{layer}.forward", (Slot(x),), show=f"forward{n}", oracle=near_u, using=(x, W, b))


def back(x="x", dout="dout", W="W", layer="layer", n=""):
    """Go back with the named gradient and read the three results."""
    return (
        Call(f"{layer}.backward", (Slot(dout),), show=f"dx{n}", oracle=near_dx, using=(dout, W)),
        Read(f"{layer}.dW", f"dW{n}", near_dW, (x, dout)),
        Read(f"{layer}.db", f"db{n}", near_db, (dout,)),
    )


def loss(given):
    """The sum of the outputs, weighted by the gradient from above."""
    x, W, b, dout = (given[name] for name in ("x", "W", "b", "dout"))
    return np.sum((x.reshape(len(x), -1) @ W + b) * dout)


TWO_BATCHES = inputs("x N D", "W D M", "b M", "dout N M", "x2 P D", "dout2 P M")
TWO_LAYERS = inputs("x N D", "W D M", "b M", "dout N M", "x2 P D", "W2 D M", "b2 M", "dout2 P M")
NEW_VALUES = inputs("x N D", "W D M", "b M", "dout N M", "new_W D M", "new_b M")

SPEC = Spec(
    asks=("Affine",),
    steps=(make(), go(), *back()),
    families=(
        typical(BATCH),
        fresh(BATCH),
        single(BATCH, "N", "one_row"),
        single(BATCH, "M", "one_output"),
        square(BATCH),
        changed("large", BATCH, lambda a: a * 1e4),
        float32(BATCH),
        zeros(BATCH),
        drawn("tensor", TENSOR, core=True),
        *layouts(BATCH),
        drawn(
            "next_batch",
            TWO_BATCHES,
            (make(), go(n="/1"), *back(n="/1"), go("x2", n="/2"), *back("x2", "dout2", n="/2")),
        ),
        drawn("forward_twice", TWO_BATCHES, (make(), go(n="/1"), go("x2", n="/2"), *back("x2", "dout2"))),
        drawn(
            "two_layers",
            TWO_LAYERS,
            (
                make("one"),
                make("two", "W2", "b2"),
                go(layer="one", n="/1"),
                go("x2", "W2", "b2", "two", n="/2"),
                *back(layer="one", n="/1"),
                *back("x2", "dout2", "W2", "two", n="/2"),
            ),
        ),
        drawn(
            "updated",
            NEW_VALUES,
            (
                make(),
                go(n="/1"),
                Assign("W", Slot("new_W")),
                Assign("b", Slot("new_b")),
                go("x", "new_W", "new_b", n="/2"),
                *back(W="new_W", n="/2"),
            ),
        ),
    ),
    checks=(Values(), Unchanged(advised=("dout", "dout2"))),
    gradients=(Gradient("dx", "x", loss), Gradient("dW", "W", loss), Gradient("db", "b", loss)),
    pair=Pair("forward", "dout"),
)
