"""init_network(input_size, hidden_size, output_size, rng): uniform draws, judged by what must hold of them.

The order of the draws is free, so there is no one right answer: shapes and keys are judged as values
without bounds, and everything else as properties.
"""

import numpy as np

from grader.checks import Holds, Values
from grader.checks.values import free
from grader.compare import as_numbers, expected
from grader.draws import UNTOUCHED, generators
from grader.families import by_hand
from grader.report import Finding
from grader.spec import Call, Family, Slot, Spec

PARAMETERS = ("W1", "b1", "W2", "b2")
ANYTHING = 1e300


def shaped(want, *_sizes):
    """Any numbers, as long as the four keys and shapes are right."""
    return {
        name: expected(np.full(np.shape(want[name]), -ANYTHING), high=ANYTHING, scale=1.0)
        for name in PARAMETERS
    }


def init(rng, show, oracle=free):
    sizes = tuple(Slot(f"{layer}_size") for layer in ("input", "hidden", "output"))
    return Call("init_network", (*sizes, Slot(rng)), show=show, oracle=oracle)


# One generator twice, an equal one, another one; and NumPy's global generator before and after.
STEPS = (
    Call("global_random.seed", (0,)),
    init("rng", "network", shaped),
    Call("global_random.random_sample", show="outside", oracle=free),
    init("rng", "again"),
    init("equal_rng", "same"),
    init("other_rng", "other"),
)


def case(sizes, seed):
    """Return the inputs of a case: three sizes and three generators."""
    named = zip(("input_size", "hidden_size", "output_size"), map(int, sizes), strict=True)
    return {**dict(named), **generators(seed)}


def fresh(rng):
    """Draw sizes and seeds from the seed of this run."""
    return tuple(case(rng.choice(np.arange(2, 8), 3, replace=False), rng.integers(1000)) for _ in range(2))


def numbers(network):
    """Return the four parameters as arrays, or None where one is missing or no numbers: values says so."""
    if not isinstance(network, dict) or any(name not in network for name in PARAMETERS):
        return None
    arrays = {name: as_numbers(network[name]) for name in PARAMETERS}
    return None if any(isinstance(one, Finding) for one in arrays.values()) else arrays


def flat(network):
    arrays = numbers(network)
    return None if arrays is None else np.concatenate([one.ravel() for one in arrays.values()])


def in_range(_given, shown):
    """Every draw is at least 0 and below 1; float32 may round up to 1."""
    for name, array in (numbers(shown["network"]) or {}).items():
        outside = array[(array < 0) | (array > 1)]
        if outside.size:
            return Finding("own.range", {"name": name, "got": float(outside[0])})
    return None


def all_different(_given, shown):
    """Among n draws of float32, n² / 2²⁵ meet by chance; more are copies or constants."""
    for name, array in (numbers(shown["network"]) or {}).items():
        if array.size > 1 and np.unique(array).size == 1:
            return Finding("own.constant", {"name": name, "got": float(array.flat[0])})
    draws = flat(shown["network"])
    if draws is not None and np.unique(draws).size < 0.99 * draws.size:
        return Finding("own.repeated", {"distinct": int(np.unique(draws).size), "size": int(draws.size)})
    return None


def uniform(_given, shown):
    """Kolmogorov and Smirnov: √n times the largest gap exceeds 2.5 for one fair draw in 130 000."""
    for name, array in (numbers(shown["network"]) or {}).items():
        draws = np.sort(array.ravel())
        steps = np.arange(1, draws.size + 1) / draws.size
        gap = max(np.max(steps - draws), np.max(draws - steps + 1 / draws.size)) if draws.size else 0.0
        if np.sqrt(draws.size) * gap > 2.5:
            facts = {
                "name": name,
                "mean": float(draws.mean()),
                "low": float(draws[0]),
                "high": float(draws[-1]),
            }
            return Finding("own.uneven", facts)
    return None


def unordered(_given, shown):
    """Neighbours have nothing to do with each other: √n times their correlation is nearly normal."""
    for name, array in (numbers(shown["network"]) or {}).items():
        for axis in range(array.ndim):
            rows = np.moveaxis(array, axis, 0)
            before, after = rows[:-1].ravel(), rows[1:].ravel()
            if before.size >= 40 and abs(r := np.corrcoef(before, after)[0, 1]) * np.sqrt(before.size) > 5:
                return Finding("own.ordered", {"name": name, "correlation": round(float(r), 3)})
    return None


def drawn_well(given, shown):
    """Return the first thing that is wrong with the numbers themselves."""
    if not isinstance(shown["network"], dict):
        return Finding("own.not_a_dict", {"got": type(shown["network"]).__name__})
    tests = (in_range, all_different, uniform, unordered)
    return next((found for found in (test(given, shown) for test in tests) if found), None)


def from_rng(_given, shown):
    """Equal generators give equal networks, others and the same one later give others in every array."""
    if shown["outside"] != UNTOUCHED:
        return Finding("own.global_state")
    one, again, same, other = (numbers(shown[name]) for name in ("network", "again", "same", "other"))
    if any(network is None for network in (one, again, same, other)):
        return None
    if equal_in(one, same) != list(PARAMETERS):
        return Finding("own.not_reproducible")
    if fixed := equal_in(one, other):
        return Finding("own.always_the_same", {"names": ", ".join(fixed)})
    still = equal_in(one, again)
    return Finding("own.rng_stands_still", {"names": ", ".join(still)}) if still else None


def equal_in(one, other):
    """Return the names of the parameters that are equal in two networks."""
    return [name for name in PARAMETERS if np.array_equal(one[name], other[name])]


SPEC = Spec(
    asks=("init_network",),
    steps=STEPS,
    families=(
        Family(
            "typical",
            lambda _rng: (case((2, 3, 2), 7), case((3, 5, 4), 11), case((4, 2, 5), 3)),
            core=True,
            points=3.0,
        ),
        Family("fresh", fresh, core=True, points=2.0),
        by_hand("square", case((3, 3, 3), 5)),
        by_hand("ones", case((1, 1, 1), 2)),
        by_hand("many", case((40, 60, 50), 13)),
    ),
    checks=(Values(), Holds("draws", drawn_well, points=3.0), Holds("from_rng", from_rng, points=3.0)),
    after=("hidden_layer",),
)
