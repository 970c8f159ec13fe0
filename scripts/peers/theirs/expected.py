"""What softmax must give, family by family: the same numbers in the tests of every peer."""

import numpy as np

with np.load("cases.npz") as kept:
    CASES = dict(kept)
FAMILIES = sorted({name.split("/")[0] for name in CASES})


def check(softmax, family):
    """Call an answer on the inputs of a family; an AssertionError says what is wrong."""
    for name in sorted(CASES):
        if name.startswith(f"{family}/x/"):
            want = CASES[name.replace("/x/", "/want/")]
            np.testing.assert_allclose(softmax(CASES[name].copy()), want, rtol=1e-5, atol=1e-7)
