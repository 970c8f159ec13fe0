"""The orders in which a net learned are found again from what it became, and lopsided draws stand out."""

from itertools import permutations

import numpy as np
import pytest

from grader.orders import Lessons, missing, relative

START = (np.array([[0.7, -0.9]]), np.array([0.2, -0.4]), np.array([[1.1], [-0.8]]), np.array([0.3]))
X, T = np.array([-0.6, 0.2, 0.8]), np.array([0.9, -0.7, 0.4])
KNOWN = Lessons(START, X, T, 0.6)
SIX = list(permutations(range(3)))


def learned(orders):
    """Learn sample by sample, as a textbook does: the errors of the epochs, and the final parameters."""
    w1, b1, w2, b2 = START
    errors = []
    for order in orders:
        total = 0.0
        for k in order:
            z = 1 / (1 + np.exp(-(X[k] * w1 + b1)))
            delta = (z @ w2 + b2 - T[k]).item()
            total += delta**2 / 2
            hidden = delta * w2.T * z * (1 - z)
            w1, b1 = w1 - 0.6 * X[k] * hidden, b1 - 0.6 * hidden[0]
            w2, b2 = w2 - 0.6 * delta * z.T, b2 - 0.6 * delta
        errors.append(total / 3)
    return np.array(errors), (w1, b1, w2, b2)


@pytest.mark.parametrize("orders", [((0, 1, 2), (2, 0, 1), (1, 0, 2)), ((2, 1, 0),) * 5])
def test_the_order_of_every_epoch_is_found_again(orders):
    assert KNOWN.orders(*learned(orders), KNOWN.once_each()) == orders


def test_a_sample_taken_twice_is_no_order_of_each_once():
    run = learned(((0, 0, 2), (2, 1, 0)))

    assert KNOWN.orders(*run, KNOWN.once_each()) is None
    assert KNOWN.orders(*run, KNOWN.any_samples()) == ((0, 0, 2), (2, 1, 0))


def test_errors_of_no_order_are_refused():
    errors, end = learned(((0, 1, 2), (2, 0, 1)))

    assert KNOWN.orders(errors * 1.01, end, KNOWN.any_samples()) is None
    assert KNOWN.orders(errors, (*end[:3], end[3] + 0.01), KNOWN.any_samples()) is None


def test_all_runs_of_two_epochs_are_told_apart():
    pairs = [(one, two) for one in SIX for two in SIX]
    ends = np.array([np.concatenate([part.ravel() for part in learned(pair)[1]]) for pair in pairs])

    assert KNOWN.two_epochs(ends) == pairs
    assert KNOWN.two_epochs(np.vstack([ends, ends[:1] + 0.01])) is None
    assert KNOWN.two_epochs(np.full((2, 7), np.nan)) is None


def test_two_orders_that_never_come_are_too_many():
    assert missing(SIX) is None
    assert missing(SIX[1:]) is None
    assert missing(SIX[2:]) == (0, 1, 2)


def test_an_order_is_told_by_another():
    assert relative((2, 0, 1), (2, 0, 1)) == (0, 1, 2)
    assert relative((2, 0, 1), (1, 0, 2)) == (2, 1, 0)
