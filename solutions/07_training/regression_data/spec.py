"""regression_data(n, rng): uniform inputs and their targets, judged by what must hold of them.

The order of the draws is free, so there is no one right answer.
"""

import numpy as np

from grader.checks import Holds, Values
from grader.checks.values import free
from grader.compare import TOLERANCE, as_numbers
from grader.draws import UNTOUCHED, generators
from grader.families import by_hand
from grader.report import Finding
from grader.spec import Call, Family, Slot, Spec

SLOPES = np.array([2.0, 3.0])


def data(rng, show):
    return Call("regression_data", (Slot("n"), Slot(rng)), show=show, oracle=free)


# One generator twice, an equal one, another one; and NumPy's global generator before and after.
STEPS = (
    Call("global_random.seed", (0,)),
    data("rng", "data"),
    Call("global_random.random_sample", show="outside", oracle=free),
    data("rng", "again"),
    data("equal_rng", "same"),
    data("other_rng", "other"),
)


def case(n, seed):
    """Return the inputs of a case: a number of samples and three generators."""
    return {"n": int(n), **generators(seed)}


def fresh(rng):
    """Draw sizes and seeds from the seed of this run."""
    return tuple(case(n, rng.integers(1000)) for n in rng.choice(np.arange(3, 9), 2, replace=False))


def form(given, result):
    """Return x and d as arrays, or what is wrong with their form."""
    if not isinstance(result, tuple | list) or len(result) != 2:
        return Finding("own.not_two", {"show": "data"})
    x, d = map(as_numbers, result)
    for part, got, columns in (("x", x, 2), ("d", d, 1)):
        if isinstance(got, Finding):
            return Finding(got.code, {**got.facts, "part": part, "show": "data"})
        if got.shape != (want := (given["n"], columns)):
            return Finding("shape", {"part": part, "got": got.shape, "want": want, "show": "data"})
    return x, d


def targets(given, shown):
    """Each target is 2x₀ + 3x₁ of the inputs in its own row."""
    found = form(given, shown["data"])
    if isinstance(found, Finding):
        return found
    x, d = found
    want = x @ SLOPES
    wrong = ~(np.abs(d[:, 0] - want) <= TOLERANCE * SLOPES.sum())
    if not wrong.any():
        return None
    row = int(np.argmax(wrong))
    numbers = {"x0": x[row, 0], "x1": x[row, 1], "got": d[row, 0], "want": want[row]}
    told = {name: f"{number:.4f}" for name, number in numbers.items()}
    return Finding("own.relation", {"row": row, **told, "show": "data"})


def in_range(x):
    """Every draw is at least 0 and below 1; float32 may round up to 1."""
    outside = x[~((x >= 0) & (x <= 1))]
    return ("range", {"got": f"{outside[0]:.4f}"}) if outside.size else None


def all_different(x):
    """Hardly two draws are equal: float32 has 2²⁴ numbers, so that 2000 of them may well meet once."""
    distinct = np.unique(x).size
    return ("repeated", {"size": x.size, "distinct": distinct}) if distinct < 0.99 * x.size else None


def uniform(x):
    """Kolmogorov and Smirnov: √n times the largest gap exceeds 2.5 for one fair draw in 130 000."""
    steps = np.arange(1, len(x) + 1)[:, np.newaxis] / len(x)
    draws = np.sort(x, axis=0)
    gaps = np.maximum(steps - draws, draws - steps + 1 / len(x)).max(axis=0)
    column = int(np.argmax(gaps))
    low, mean, high = (f"{number(x[:, column]):.2f}" for number in (np.min, np.mean, np.max))
    facts = {"column": column, "low": low, "mean": mean, "high": high}
    return ("uneven", facts) if np.sqrt(len(x)) * gaps[column] > 2.5 else None


def independent(x):
    """The columns of many rows are not correlated: 6/√n is reached once in 10⁹ fair draws."""
    return ("dependent", {}) if correlation(*x.T) > 6 / np.sqrt(len(x)) else None


def unsorted(x):
    """A row tells nothing about the next: neighbours in a column are not correlated, either."""
    sorted_by = [k for k, one in enumerate(x.T) if correlation(one[:-1], one[1:]) > 6 / np.sqrt(len(x))]
    return ("in_order", {"column": sorted_by[0]}) if sorted_by else None


def correlation(one, other):
    """Return how much one of two columns tells of the other, 0 to 1; few rows cannot say."""
    return abs(np.corrcoef(one, other)[0, 1]) if len(one) > 50 else 0.0


def drawn_well(given, shown):
    """Return the first thing that is wrong with the inputs themselves."""
    found = form(given, shown["data"])
    if isinstance(found, Finding):
        return found
    for test in (in_range, all_different, uniform, independent, unsorted):
        if odd := test(found[0]):
            return Finding(f"own.{odd[0]}", {**odd[1], "show": "data"})
    return None


def from_rng(given, shown):
    """Equal generators give equal data, others and the same one later give others."""
    if shown["outside"] != UNTOUCHED:
        return Finding("own.global_state", {"show": "outside"})
    found = [form(given, shown[name]) for name in ("data", "again", "same", "other")]
    if bad := next((one for one in found if isinstance(one, Finding)), None):
        return bad
    one, again, same, other = (np.hstack(pair) for pair in found)
    if not np.array_equal(one, same):
        return Finding("own.not_reproducible", {"show": "same"})
    if np.array_equal(one[:, :2], other[:, :2]):
        return Finding("own.always_the_same", {"show": "other"})
    if np.array_equal(one[:, :2], again[:, :2]):
        return Finding("own.rng_stands_still", {"show": "again"})
    return None


SPEC = Spec(
    asks=("regression_data",),
    steps=STEPS,
    families=(
        Family("typical", lambda _rng: (case(3, 7), case(5, 11), case(4, 3)), core=True, points=0.1),
        Family("fresh", fresh, core=True, points=0.1),
        by_hand("one_sample", case(1, 2), points=0.1),
        by_hand("square", case(2, 5), points=0.1),
        by_hand("many", case(1000, 13), points=0.1),
    ),
    checks=(
        Values(),
        Holds("targets", targets, points=4.0),
        Holds("draws", drawn_well, points=3.0),
        Holds("from_rng", from_rng, points=3.0),
    ),
)
