"""Batches that no fair draw gives are told by their oddity, and every fair way to draw passes."""

import numpy as np
import pytest

from grader.draws import UNTOUCHED, generators, oddity

N, SIZE, DRAWS = 6, 4, 200

FAIR = {
    "with repetition": lambda rng: rng.integers(0, N, SIZE),
    "without repetition": lambda rng: rng.permutation(N)[:SIZE],
    "sorted": lambda rng: np.sort(rng.choice(N, SIZE, replace=False)),
    "by keys": lambda rng: np.argsort(rng.random(N))[-SIZE:],
}

ODD = {
    "always_same": lambda _rng: [0, 1, 2],
    "one_row_repeated": lambda rng: [rng.integers(N)] * SIZE,
    "neighbours": lambda rng: (rng.integers(N) + np.arange(SIZE)) % N,
    "never_drawn": lambda rng: rng.integers(0, N - 1, SIZE),
    "few_batches": lambda rng: (rng.integers(N) + 2 * np.arange(SIZE)) % N,
    "always_doubled": lambda rng: rng.permutation(N)[np.minimum(np.arange(SIZE), SIZE - 2)],
    "unfair": lambda rng: rng.integers(-1, N, SIZE),
}


def batches(draw, seed):
    rng = np.random.default_rng(seed)
    return np.array([np.bincount(np.mod(draw(rng), N), minlength=N) for _ in range(DRAWS)])


@pytest.mark.parametrize("how", FAIR)
def test_a_fair_draw_is_not_odd_at_a_hundred_seeds(how):
    assert [oddity(batches(FAIR[how], seed)) for seed in range(100)] == [None] * 100


@pytest.mark.parametrize("what", ODD)
def test_an_odd_draw_is_told_at_nearly_every_seed(what):
    found = [oddity(batches(ODD[what], seed)) for seed in range(100)]

    assert sum(one is not None and one[0] == what for one in found) > 90


def test_rounding_makes_the_outer_rows_rare():
    code, facts = oddity(batches(lambda rng: np.rint(rng.random(SIZE) * (N - 1)).astype(int), 1))

    assert code == "unfair"
    assert facts["n"] in {0, N - 1}
    assert facts["count"] < facts["fair"] == round(SIZE * DRAWS / N)


def test_the_row_that_never_came_is_named():
    assert oddity(batches(ODD["never_drawn"], 0)) == ("never_drawn", {"n": N - 1, "draws": DRAWS})


def test_nobody_has_drawn_from_the_global_generator():
    assert np.random.RandomState(0).random_sample() == UNTOUCHED
    assert generators(7)["rng"] == generators(7)["equal_rng"] != generators(7)["other_rng"]
