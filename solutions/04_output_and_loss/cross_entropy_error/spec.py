"""cross_entropy_error(d, y): one-hot or labels, one sample or a batch; any epsilon up to 1e-6 is right."""

import numpy as np

from grader.checks import Quiet, Unchanged, Values
from grader.compare import expected
from grader.families import again, by_hand, call, float32, inputs, layouts, typical
from grader.spec import Family, Spec


def probabilities(scores):
    """Two decimals that sum to 1, none of them small: an epsilon in the log moves nothing."""
    powers = np.exp(0.3 * np.asarray(scores, dtype=np.float64))
    y = np.round(powers / powers.sum(axis=-1, keepdims=True), 2)
    y[..., 0] += 1.0 - y.sum(axis=-1)
    return np.round(y, 2).astype(scores.dtype)


def classes(draws):
    """Different classes as long as there are any, in no order; a single sample is never of class 0."""
    if draws.ndim == 1:
        return np.array(1 + draws[1:].argmax())
    ranks = draws[:, 0].argsort().argsort()
    return (-1 - ranks) % draws.shape[1]


def labels(arrays):
    return {"d": np.atleast_1d(classes(arrays["d"])), "y": probabilities(arrays["y"])}


def one_hot(arrays):
    rows = np.eye(arrays["d"].shape[-1], dtype=arrays["d"].dtype)
    return {"d": rows[classes(arrays["d"])], "y": probabilities(arrays["y"])}


def integer_one_hot(arrays):
    given = one_hot(arrays)
    return {**given, "d": given["d"].astype(np.int64)}


ONE_HOT, LABELS, INTEGERS = (
    inputs("d N K", "y N K", build=build) for build in (one_hot, labels, integer_one_hot)
)
ONE, ONE_LABEL, ONE_INTEGER = (
    inputs("d K", "y K", build=build) for build in (one_hot, labels, integer_one_hot)
)


def each(name, sources, *sizes, core=False, points=1.0):
    """Draw every source in every size: exposes answers that serve one kind of target only."""

    def draw(rng):
        return tuple(source.draw(rng, {"N": size[0], "K": size[-1]}) for size in sizes for source in sources)

    return Family(name, draw, core=core, points=points)


def between(want, d, y):
    """Any epsilon up to 1e-6 is right, and so is none where the probability is not 0."""
    rows = np.asarray(y, dtype=np.float64).reshape(-1, y.shape[-1])
    hit = d.reshape(rows.shape).argmax(axis=1) if d.size == rows.size else d
    p = rows[np.arange(len(rows)), hit]
    low, high = -np.mean(np.log(p + 1e-6)), -np.mean(np.log(np.maximum(p, 5e-324)))
    return expected(low, high=high, scale=max(1.0, low))


STEPS = call("cross_entropy_error", "d", "y", oracle=between)

SURE = np.array([[0.0, 1.0, 0.0], [1.0, 0.0, 0.0]])
MISSED = np.array([[0.0, 0.75, 0.25], [0.25, 0.25, 0.5]])
RULED_OUT = np.array([[0.0, 0.7, 0.3], [0.4, 0.0, 0.6]])
PRINTED = np.array([0.02314258, 0.27632932, 0.64398989, 0.05653821])  # the output of the 3-5-4 example

SPEC = Spec(
    asks=("cross_entropy_error",),
    steps=STEPS,
    families=(
        typical(ONE_HOT, name="one_hot"),
        typical(LABELS, name="labels"),
        each("fresh", (ONE_HOT, LABELS), (3, 5), (4, 2), core=True, points=2.0),
        each("sample", (ONE, ONE_LABEL), (3,), (4,)),
        each("square", (ONE_HOT, LABELS), (3, 3)),
        each("one_row", (ONE_HOT, LABELS), (1, 3)),
        each("two_classes", (ONE_HOT, LABELS), (3, 2)),
        each("integers", (INTEGERS,), (2, 3), (3, 3)),
        each("integer_sample", (ONE_INTEGER,), (3,)),
        float32(ONE_HOT),
        by_hand("golden", {"d": np.array([0.0, 0.0, 0.0, 1.0]), "y": PRINTED}),
        by_hand("zero_hit", {"d": np.eye(3)[[0, 2]], "y": MISSED}, {"d": np.array([0, 2]), "y": MISSED}),
        by_hand("zero_hit_float32", {"d": np.array([0, 2]), "y": MISSED.astype(np.float32)}),
        by_hand(
            "zero_elsewhere",
            {"d": np.eye(3)[[1, 2]], "y": RULED_OUT},
            {"d": np.array([1, 2]), "y": RULED_OUT},
        ),
        by_hand("perfect", {"d": SURE, "y": SURE}, {"d": np.array([1, 0]), "y": SURE}),
        *layouts(ONE_HOT),
        again(LABELS, STEPS[0]),
    ),
    checks=(Values(), Unchanged(), Quiet()),
    after=("softmax",),
)
