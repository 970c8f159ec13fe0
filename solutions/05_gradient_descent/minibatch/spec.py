"""minibatch(x, t, batch_size, rng): any fair draw of rows is right, so the batches are judged by property."""

import numpy as np

from grader.checks import Holds, Unchanged, Values
from grader.checks.values import free
from grader.compare import as_numbers
from grader.draws import UNTOUCHED, generators, oddity
from grader.families import call
from grader.report import Finding
from grader.spec import Call, Family, Made, Spec

DRAWS = 400
"""So many batches tell a row that is drawn too often, and a kind of batch that never comes."""

REPEAT = Made(
    f"lambda f, x, t, batch_size, rng: np.array([f(x, t, batch_size, rng)[1] for _ in range({DRAWS})])"
)


def rows_of(given, batch):
    """Return the row numbers of a batch, or what is wrong with its form or with its pairs."""
    if not isinstance(batch, tuple | list) or len(batch) != 2:
        return Finding("own.not_two", {"show": "batch"})
    xs, ts = as_numbers(batch[0]), as_numbers(batch[1])
    for part, got, whole in (("x_batch", xs, given["x"]), ("t_batch", ts, given["t"])):
        if isinstance(got, Finding):
            return Finding(got.code, {**got.facts, "part": part, "show": "batch"})
        if got.shape != (want := (given["batch_size"], *whole.shape[1:])):
            return Finding("shape", {"part": part, "got": got.shape, "want": want, "show": "batch"})
    return paired(given, zip(xs, ts, strict=True))


def paired(given, pairs):
    """Return where in the data each pair of a batch stands, or the first pair that stands nowhere."""
    rows = []
    for k, (x_k, t_k) in enumerate(pairs):
        found = np.flatnonzero([np.array_equal(row, x_k) for row in given["x"]])
        if not len(found):
            return Finding("own.foreign_row", {"k": k, "show": "batch"})
        if not np.array_equal(given["t"][found[0]], t_k):
            return Finding("own.pair_broken", {"k": k, "n": int(found[0]), "show": "batch"})
        rows.append(int(found[0]))
    return rows


def keeps_pairs(given, shown):
    """Every row of a batch is a row of x with its own row of t."""
    if "batch" not in shown:
        return None
    rows = rows_of(given, shown["batch"])
    return rows if isinstance(rows, Finding) else None


def draws_all_rows(given, shown):
    """Over many batches every row turns up equally often, and no kind of batch is left out."""
    if "targets" not in shown:
        return None
    targets, want = as_numbers(shown["targets"]), (DRAWS, given["batch_size"])
    if isinstance(targets, Finding) or targets.shape != want:
        return Finding("own.not_labels", {"show": "targets"})
    found = targets[..., None] == given["t"]
    if not found.any(axis=-1).all():
        return Finding("own.not_labels", {"show": "targets"})
    odd = oddity(found.sum(axis=1))
    return Finding(f"own.{odd[0]}", {**odd[1], "show": "targets"}) if odd else None


def draws_from_rng(given, shown):
    """The generator has moved on and decides all, and NumPy's global one has not moved."""
    if "next" not in shown:
        return None
    if shown["next"] == np.random.default_rng(given["seed"]).random():
        return Finding("own.rng_not_used", {"show": "next"})
    if shown["global_next"] != UNTOUCHED:
        return Finding("own.global_used", {"show": "global_next"})
    rows, same = (rows_of(given, shown[name]) for name in ("batch", "equal"))
    bad = [one for one in (rows, same) if isinstance(one, Finding)]
    if bad:
        return bad[0]
    return None if rows == same else Finding("own.not_reproducible", {"show": "equal"})


def data(rng, shape, classes, batch_size):
    """Return rows that all differ, with a label of its own for each, or one-hot targets of some classes."""
    x = np.round(np.arange(np.prod(shape)) / 10 + rng.integers(1, 9), 1).reshape(shape)
    labels = rng.permutation(shape[0])
    return {
        "x": rng.permutation(x),
        "t": np.eye(classes)[labels % classes] if classes else labels,
        "batch_size": batch_size,
    }


def seeded(rng):
    """Return generators of a seed of their own, and a loop that draws many batches."""
    seed = int(rng.integers(1, 1000))
    return {"seed": seed, **generators(seed), "repeat": REPEAT}


def drawn(name, *asked, core=False, steps=(), points=0.1):
    """Draw data of a shape and of some classes (0: a label per row) for batches of a size."""
    return Family(
        name,
        lambda rng: tuple({**data(rng, *one), **seeded(rng)} for one in asked),
        core=core,
        steps=steps,
        points=points,
    )


ARGUMENTS = ("x", "t", "batch_size", "rng")
STEPS = call("minibatch", *ARGUMENTS, oracle=free, show="batch")
MANY = call("repeat", "minibatch", *ARGUMENTS, oracle=free, show="targets")
WATCHED = (
    Call("global_random.seed", (0,)),
    *STEPS,
    Call("rng.random", (), show="next", oracle=free),
    Call("global_random.random_sample", (), show="global_next", oracle=free),
    *call("minibatch", *ARGUMENTS[:3], "equal_rng", oracle=free, show="equal"),
)

SPEC = Spec(
    asks=("minibatch",),
    steps=STEPS,
    families=(
        drawn("labels", ((3, 2), 0, 2), ((5, 3), 0, 3), core=True),
        drawn("fresh", ((6, 2), 0, 4), ((7, 3), 0, 2), core=True),
        drawn("one_hot", ((5, 2), 3, 3)),
        drawn("images", ((4, 2, 2), 0, 2)),
        drawn("square", ((3, 3), 3, 3)),
        drawn("one_row", ((4, 2), 0, 1)),
        drawn("whole_set", ((4, 2), 0, 4)),
        drawn("many_batches", ((5, 2), 0, 3), steps=MANY),
        drawn("generator", ((5, 2), 0, 2), steps=WATCHED),
    ),
    checks=(
        Values(),
        Holds("pairs", keeps_pairs, 4.0),
        Holds("draw", draws_all_rows, 3.0),
        Holds("generator", draws_from_rng, 2.0),
        Unchanged(),
    ),
    after=("online_learning",),
)
