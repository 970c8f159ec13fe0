"""binary_cross_entropy(d, y) for targets 0 and 1, as (N,) or (N, 1): the mean over the samples."""

import numpy as np

from grader.checks import Quiet, Unchanged, Values
from grader.compare import expected
from grader.families import again, by_hand, call, float32, inputs, layouts, typical
from grader.spec import Family, Spec


def build(arrays):
    """Targets 0 and 1 in turn from the largest draw down; probabilities that stay between 0.05 and 0.95."""
    d, y = arrays["d"], arrays["y"]
    turns = d.ravel().argsort()[::-1].argsort().reshape(d.shape) % 2 == 0
    p = np.clip(1 / (1 + np.exp(-0.8 * np.asarray(y, dtype=np.float64))), 0.05, 0.95)
    return {"d": turns.astype(d.dtype), "y": np.round(p, 2).astype(y.dtype)}


def integer_targets(arrays):
    given = build(arrays)
    return {**given, "d": given["d"].astype(np.int64)}


def column(sizes):
    return inputs("d N 1", "y N 1", build=sizes)


FLAT, COLUMN = inputs("d N", "y N", build=build), column(build)
SOURCES = (FLAT, COLUMN)
INTEGERS = (inputs("d N", "y N", build=integer_targets), column(integer_targets))


def each(name, sources, *sizes, core=False, points=1.0):
    """Draw every source in every size: exposes answers that serve one shape only."""

    def draw(rng):
        return tuple(source.draw(rng, {"N": size}) for size in sizes for source in sources)

    return Family(name, draw, core=core, points=points)


def between(_want, d, y):
    """Any epsilon up to 1e-6 is right, inside the log or as a clip, and so is none where log exists."""
    y = np.asarray(y, dtype=np.float64)
    p = np.where(np.asarray(d) == 1, y, 1 - y)
    low, high = -np.mean(np.log(p + 1e-6)), -np.mean(np.log(np.clip(p, 5e-324, 1 - 1e-6)))
    return expected(low, high=high, scale=max(1.0, low))


STEPS = call("binary_cross_entropy", "d", "y", oracle=between)

SPEC = Spec(
    asks=("binary_cross_entropy",),
    steps=STEPS,
    families=(
        typical(FLAT),
        typical(COLUMN, name="column", points=2.0),
        each("fresh", SOURCES, 4, 7, core=True, points=2.0),
        each("one_sample", SOURCES, 1),
        by_hand(
            "one_class",
            {"d": np.array([1.0, 1.0]), "y": np.array([0.5, 0.8])},
            {"d": np.array([[0.0], [0.0], [0.0]]), "y": np.array([[0.5], [0.8], [0.1]])},
        ),
        each("integers", INTEGERS, 2, 5),
        float32(FLAT),
        by_hand(
            "missed",
            {"d": np.array([1.0, 0.0]), "y": np.array([0.0, 0.5])},
            {"d": np.array([[0.0], [1.0]]), "y": np.array([[1.0], [0.5]])},
        ),
        by_hand("missed_float32", {"d": np.array([1, 0]), "y": np.array([0.0, 0.5], dtype=np.float32)}),
        by_hand(
            "perfect",
            {"d": np.array([0.0, 1.0]), "y": np.array([0.0, 1.0])},
            {"d": np.array([[1], [0]]), "y": np.array([[1.0], [0.0]])},
        ),
        *layouts(COLUMN),
        again(FLAT, STEPS[0]),
    ),
    checks=(Values(), Unchanged(), Quiet()),
    after=("cross_entropy_error",),
)
