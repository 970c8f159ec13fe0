"""batch_accuracy(predict, x, t, batch_size): the share of right labels, asked batch by batch."""

from dataclasses import dataclass

import numpy as np

from grader.checks import Quiet, Unchanged, Values
from grader.compare import as_numbers, expected
from grader.families import away_from_zero, by_hand, call
from grader.report import Finding
from grader.spec import Family, Function, Made, Spec

# Scores of three classes from two numbers; like most models it cannot answer an empty batch.
LINEAR = Function(
    "linear", "lambda x: np.exp(x @ np.array([[1.0, -1.0, 0.2], [-0.5, 1.0, 0.3]]) - np.max(x))"
)

# Scores of six classes that move one class on for every row of the batch, so batch sizes show in the labels.
SIZED = Function("sized", "lambda x: np.roll(x, len(x), axis=-1)")

LABELS = {
    LINEAR: lambda x: np.argmax(x @ np.array([[1.0, -1.0, 0.2], [-0.5, 1.0, 0.3]]), axis=1),
    SIZED: lambda x: np.argmax(np.roll(x, len(x), axis=-1), axis=1),
}


def near(want, *_given):
    """An accuracy is a share of whole numbers: two that differ at all differ by 1/N or more."""
    return expected(want, scale=1.0)


@dataclass(frozen=True, slots=True)
class Batches:
    """`predict` is asked for batches of exactly `batch_size` rows, and for the rest: in any order."""

    name: str = "batches"
    points: float = 3.0

    def judge(self, _case, outcome, want):
        """Return how the batches differ from the ones that were asked for, or None."""
        if outcome.fault:
            return None
        ours, yours = (_sizes(one.calls.get("predict", ())) for one in (want, outcome))
        if sorted(yours) == sorted(ours):
            return None
        return Finding("own.sizes", {"got": _listed(yours), "want": _listed(ours)})


def _sizes(calls):
    """Return how many rows each call had; a single sample that is no batch counts as one row."""
    arrays = [as_numbers(args[0]) for args in calls if args]
    return [len(one) if one.ndim > 1 else 1 for one in arrays if not isinstance(one, Finding)]


def _listed(sizes):
    return ", ".join(map(str, sizes[:6])) + (", …" if len(sizes) > 6 else "") or "–"


def drawn(predict, length, batch_size, rng, *, columns=2):
    """Draw samples, of which about two thirds have the label that `predict` gives them."""
    x = away_from_zero(rng, (length, columns))
    starts = range(0, length, batch_size)
    labels = np.concatenate([LABELS[predict](x[k : k + batch_size]) for k in starts])
    others = rng.integers(labels.max() + 1, size=length)
    t = np.where(rng.random(length) < 0.5, labels, others)
    return {"predict": predict, "x": x, "t": t, "batch_size": batch_size}


def each(name, predict, *sizes, columns=2, core=False, points=1.0):
    """Draw a case for every pair of a length and a batch size."""
    return Family(
        name,
        lambda rng: tuple(drawn(predict, *pair, rng, columns=columns) for pair in sizes),
        core=core,
        points=points,
    )


FOUR = np.array([[1.0, 0.1], [0.2, 1.1], [2.0, -0.4], [-0.3, 0.9], [-1.0, 0.8]])

SPEC = Spec(
    asks=("batch_accuracy",),
    steps=call("batch_accuracy", "predict", "x", "t", "batch_size", oracle=near),
    families=(
        each("typical", LINEAR, (5, 2), (7, 3), (10, 4), core=True, points=3.0),
        each("fresh", LINEAR, (8, 3), (11, 4), core=True, points=2.0),
        each("sized", SIZED, (5, 2), (10, 4), (8, 3), columns=6, core=True, points=2.0),
        each("whole_batches", LINEAR, (4, 2), (6, 3)),
        each("one_batch", LINEAR, (3, 5), (4, 4)),
        each("batches_of_one", LINEAR, (3, 1)),
        by_hand("all_right", {"predict": LINEAR, "x": FOUR, "t": np.array([0, 1, 0, 1, 1]), "batch_size": 2}),
        by_hand(
            "none_right", {"predict": LINEAR, "x": FOUR, "t": np.array([2, 0, 1, 2, 0]), "batch_size": 3}
        ),
        by_hand(
            "many",
            {
                "predict": SIZED,
                "x": Made("np.random.default_rng(3).normal(size=(230, 6))"),
                "t": Made("np.random.default_rng(4).integers(6, size=230)"),
                "batch_size": 100,
            },
        ),
    ),
    checks=(Values(), Batches(), Unchanged(), Quiet()),
    after=("forward_proc",),
)
