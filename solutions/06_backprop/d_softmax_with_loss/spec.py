"""d_softmax_with_loss(d, y) for one sample or a batch, one-hot or labels; y is what softmax gave."""

import numpy as np

from grader.checks import Quiet, Unchanged, Values
from grader.compare import expected
from grader.families import again, by_hand, call, float32, inputs, layouts, typical
from grader.spec import Gradient, Spec
from grader.targets import both_kinds, labels, one_hot, probabilities, rows_of

SAFE = 0.02
"""Above this probability of the true class, an epsilon inside the logarithm of the loss moves nothing."""


def scores(y):
    """Return scores that softmax turns into y."""
    return np.log(y)


def as_one_hot(arrays):
    y = probabilities(arrays["y"])
    return {"d": one_hot(arrays["d"]), "y": y, "scores": scores(y)}


def as_labels(arrays):
    return {**as_one_hot(arrays), "d": labels(arrays["d"])}


def plain_labels(arrays):
    return {"d": labels(arrays["d"]), "y": probabilities(arrays["y"])}


def as_integers(arrays):
    given = as_one_hot(arrays)
    return {**given, "d": given["d"].astype(np.int64)}


ONE_HOT, LABELS, INTEGERS = (
    inputs("d N K", "y N K", build=build) for build in (as_one_hot, as_labels, as_integers)
)
ONE, ONE_LABEL, ONE_INTEGER = (
    inputs("d K", "y K", build=build) for build in (as_one_hot, as_labels, as_integers)
)


def sizes(*numbers):
    return tuple({"N": some[0], "K": some[-1]} for some in numbers)


def between(want, d, y):
    """Where the true class has no probability, the gradient of a loss with an epsilon is right, too."""
    rows, outputs = rows_of(d, y), np.asarray(y, dtype=np.float64).reshape(-1, y.shape[-1])
    hit = np.sum(outputs * rows, axis=1, keepdims=True)
    other = np.asarray(want).reshape(rows.shape) * np.where(hit < SAFE, hit / (hit + 1e-6), 1.0)
    low, high = np.minimum(want, other.reshape(y.shape)), np.maximum(want, other.reshape(y.shape))
    return expected(low, high=high, scale=((outputs + rows) / len(rows)).reshape(y.shape))


def loss(given):
    """The cross-entropy of the softmax of the scores, averaged over the batch."""
    y = np.exp(given["scores"]).reshape(-1, given["y"].shape[-1])
    hit = np.sum(y * rows_of(given["d"], given["y"]), axis=1)
    return np.mean(np.log(y.sum(axis=1)) - np.log(hit))


STEPS = call("d_softmax_with_loss", "d", "y", oracle=between)

SURE = np.array([[0.0, 1.0, 0.0], [1.0, 0.0, 0.0]])

SPEC = Spec(
    asks=("d_softmax_with_loss",),
    steps=STEPS,
    families=(
        typical(ONE_HOT, name="one_hot"),
        typical(LABELS, name="labels"),
        both_kinds("fresh", (ONE_HOT, LABELS), *sizes((3, 5), (4, 2)), core=True, points=2.0),
        both_kinds("sample", (ONE, ONE_LABEL), *sizes((3,), (4,))),
        both_kinds("square", (ONE_HOT, LABELS), *sizes((3, 3))),
        both_kinds("one_row", (ONE_HOT, LABELS), *sizes((1, 3))),
        both_kinds("two_classes", (ONE_HOT, LABELS), *sizes((3, 2))),
        both_kinds("integers", (INTEGERS,), *sizes((2, 3), (3, 3))),
        both_kinds("integer_sample", (ONE_INTEGER,), *sizes((3,))),
        float32(ONE_HOT),
        by_hand("perfect", {"d": SURE, "y": SURE}, {"d": np.array([1, 0]), "y": SURE}),
        by_hand("zero_hit", {"d": np.eye(3)[[0, 2]], "y": SURE}, {"d": np.array([0, 2]), "y": SURE}),
        *layouts(ONE_HOT),
        again(inputs("d N K", "y N K", build=plain_labels), STEPS[0]),
    ),
    checks=(Values(), Unchanged(), Quiet()),
    after=("softmax", "cross_entropy_error"),
    gradients=(Gradient("value", "scores", loss),),
)
