"""class SoftmaxWithLoss: forward(x, t), backward(dout=1), y and loss, for one-hot targets and for labels."""

import numpy as np

from grader.checks import Quiet, Unchanged, Values
from grader.compare import expected
from grader.families import by_hand, drawn, float32, inputs, layouts, typical, zeros
from grader.spec import Call, Gradient, Pair, Read, Slot, Spec
from grader.targets import both_kinds, labels, one_hot, rows_of

SAFE = 0.1
"""Above this probability of the true class, an epsilon inside the logarithm hardly moves the gradient."""


def as_one_hot(arrays):
    return {"x": arrays["x"], "t": one_hot(arrays["t"]), "dout": 1.0}


def as_labels(arrays):
    return {"x": arrays["x"], "t": labels(arrays["t"]), "dout": 1.0}


def as_integers(arrays):
    return {"x": arrays["x"], "t": one_hot(arrays["t"]).astype(np.int64), "dout": 1.0}


def two(arrays):
    """One-hot targets first, labels next."""
    return {**arrays, "t": one_hot(arrays["t"]), "t2": labels(arrays["t2"])}


ONE_HOT, LABELS, INTEGERS = (
    inputs("x N K", "t N K", build=build) for build in (as_one_hot, as_labels, as_integers)
)
TWO_BATCHES = inputs("x N K", "t N K", "x2 P K", "t2 P K", build=two)
SAME_SIZE = inputs("x N K", "t N K", "x2 N K", "t2 N K", build=two)


def sizes(*numbers):
    return tuple({"N": n, "K": k} for n, k in numbers)


def log_sum(x):
    """Return the logarithm of the sum of the exponentials of each row, for complex numbers, too."""
    top = x.real.max(axis=1, keepdims=True)
    return np.log(np.sum(np.exp(x - top), axis=1)) + top[:, 0]


def wide(x):
    return x.astype(np.float64) if x.dtype.kind == "f" else x


def losses(x, t):
    """Return the exact loss of each sample, from its scores."""
    return log_sum(x) - np.sum(x * rows_of(t, x), axis=1)


def near_y(want, x):
    """Probabilities down to 0.01 count in full; exp passes the rounding of large inputs on."""
    return expected(want, scale=np.maximum(want, 0.01) * (1 + 0.05 * np.abs(x).max()))


def near_loss(want, x, t):
    """Any epsilon up to 1e-6 inside the logarithm is right, and so is none at all."""
    exact = losses(wide(x), t)
    low = np.mean(-np.log(np.exp(-exact) + 1e-6))
    return expected(low, high=np.mean(exact), scale=max(1.0, low) * (1 + 0.05 * np.abs(x).max()))


def near_dx(want, x, t):
    """Where the true class has no probability, the gradient of a loss with an epsilon is right, too."""
    hit = np.exp(-losses(wide(x), t))[:, np.newaxis]
    other = want * np.where(hit < SAFE, hit / (hit + 1e-6), 1.0)
    y = np.exp(wide(x) - log_sum(wide(x))[:, np.newaxis])
    sums = (y + rows_of(t, x)) * (1 + 0.05 * np.abs(x).max()) / len(x)
    return expected(np.minimum(want, other), high=np.maximum(want, other), scale=sums)


def make(layer="layer"):
    return Call("SoftmaxWithLoss", (), keep=layer)


def go(x="x", t="t", layer="layer", n=""):
    """Go forward with the named scores and targets, and read what is kept."""
    return (
        Call(f"{layer}.forward", (Slot(x), Slot(t)), show=f"forward{n}", oracle=near_loss, using=(x, t)),
        Read(f"{layer}.y", f"y{n}", near_y, (x,)),
        Read(f"{layer}.loss", f"loss{n}", near_loss, (x, t)),
    )


def back(x="x", t="t", layer="layer", n="", above=()):
    """Go back from the loss."""
    return Call(f"{layer}.backward", above, show=f"dx{n}", oracle=near_dx, using=(x, t))


def loss(given):
    """The exact cross-entropy, averaged over the batch."""
    return np.mean(losses(given["x"], given["t"]))


def all_targets(x):
    """Pair scores with one-hot targets and with labels, each row of another class."""
    classes = np.arange(len(x)) % x.shape[1]
    return ({"x": x, "t": np.eye(x.shape[1])[classes], "dout": 1.0}, {"x": x, "t": classes, "dout": 1.0})


SPEC = Spec(
    asks=("SoftmaxWithLoss",),
    steps=(make(), *go(), back()),
    families=(
        typical(ONE_HOT, name="one_hot"),
        typical(LABELS, name="labels"),
        both_kinds("fresh", (ONE_HOT, LABELS), *sizes((3, 5), (4, 2)), core=True, points=2.0),
        both_kinds("square", (ONE_HOT, LABELS), *sizes((3, 3))),
        both_kinds("one_row", (ONE_HOT, LABELS), *sizes((1, 3))),
        both_kinds("two_classes", (ONE_HOT, LABELS), *sizes((3, 2))),
        both_kinds("integers", (INTEGERS,), *sizes((2, 3), (3, 3))),
        float32(ONE_HOT),
        zeros(ONE_HOT),
        by_hand("huge", *all_targets(np.array([[1001.0, 1000.0], [999.0, 1002.0]]))),
        by_hand("far_below", *all_targets(np.array([[-1001.0, -1000.0], [-1000.0, -1001.0]]))),
        by_hand("outlier", *all_targets(np.array([[0.0, 800.0, -800.0], [1.0, 2.0, 3.0]]))),
        by_hand("row_gap", *all_targets(np.array([[0.0, 1.0], [-2000.0, -2001.0], [900.0, 902.0]]))),
        *layouts(ONE_HOT),
        drawn("dout_given", TWO_BATCHES, (make(), *go(), back(above=(1.0,)))),
        drawn(
            "next_batch",
            TWO_BATCHES,
            (make(), *go(n="/1"), back(n="/1"), *go("x2", "t2", n="/2"), back("x2", "t2", n="/2")),
        ),
        drawn("forward_twice", SAME_SIZE, (make(), *go(n="/1"), *go("x2", "t2", n="/2"), back("x2", "t2"))),
        drawn(
            "backward_twice",
            SAME_SIZE,
            (
                make(),
                *go("x2", "t2"),
                back("x2", "t2", n="/1"),
                back("x2", "t2", n="/2"),
                Read("layer.y", "y/2", near_y, ("x2",)),
            ),
        ),
        drawn(
            "two_layers",
            SAME_SIZE,
            (
                make("one"),
                make("two"),
                *go(layer="one", n="/1"),
                *go("x2", "t2", "two", n="/2"),
                back(layer="one", n="/1"),
                back("x2", "t2", "two", n="/2"),
            ),
        ),
    ),
    checks=(Values(), Unchanged(), Quiet()),
    after=("softmax", "cross_entropy_error", "d_softmax_with_loss"),
    gradients=(Gradient("dx", "x", loss),),
    pair=Pair("forward", "dout"),
)
