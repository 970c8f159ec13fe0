"""The numeric derivative is tested as a tester: it catches what is wrong and never blames what is right."""

import numpy as np
import pytest

from grader.numeric import complex_step, listening, noise, numgrad

RNG = np.random.default_rng(20)
X = RNG.normal(size=(3, 4))


def loss_of_softmax(x, t=2):
    e = np.exp(x - x.max(axis=-1, keepdims=True))
    return -np.sum(np.log(e / e.sum(axis=-1, keepdims=True))[..., t])


def slope_of_softmax(x, t=2):
    e = np.exp(x - x.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True) - np.eye(x.shape[-1])[t]


def test_a_derivative_of_2_001_for_2_is_caught():
    found = numgrad(lambda x: float(np.sum(2 * x)), np.ones(3))

    assert found.wrong(np.full(3, 2.001)).all()
    assert not found.wrong(np.full(3, 2.0)).any()


def test_one_bad_entry_of_many_is_caught_alone():
    x = RNG.normal(size=(10, 10))
    claimed = slope_of_softmax(x)
    claimed[9, 9] *= 1.0001

    assert np.argwhere(numgrad(loss_of_softmax, x).wrong(claimed)).tolist() == [[9, 9]]


@pytest.mark.parametrize("size", [1e-8, 1.0, 1e8])
def test_a_wrong_sign_is_caught_at_every_size(size):
    found = numgrad(lambda x: float(size * np.sum(np.tanh(x))), X)
    right = size / np.cosh(X) ** 2

    assert found.wrong(-right).all()
    assert not found.wrong(right).any()


def test_a_saturated_sigmoid_of_twice_the_slope_is_caught():
    x = np.array([12.0, -13.0, 14.0])
    s = 1 / (1 + np.exp(-x))
    found = numgrad(lambda x: float(np.sum(1 / (1 + np.exp(-x)))), x)

    assert found.wrong(2 * s * (1 - s)).all()
    assert not found.wrong(s * (1 - s)).any()


def test_a_right_derivative_passes_when_the_function_computes_in_float32():
    for seed in range(50):
        x = np.random.default_rng(seed).normal(size=(3, 4))
        found = numgrad(lambda x: float(loss_of_softmax(x.astype(np.float32))), x)

        assert not found.wrong(slope_of_softmax(x), slack=3e-5).any()


def test_a_wrong_derivative_is_caught_when_the_function_computes_in_float32():
    found = numgrad(lambda x: float(loss_of_softmax(x.astype(np.float32))), X)

    assert found.wrong(slope_of_softmax(X) / 3).any()


def test_right_derivatives_pass_at_fifty():
    for seed in range(50):
        x = np.random.default_rng(seed).normal(size=(3, 4)) * 50

        assert not numgrad(loss_of_softmax, x).wrong(slope_of_softmax(x)).any()


def test_right_sums_that_cancel_pass():
    weights = RNG.normal(size=(4, 5)) * 100
    found = numgrad(lambda x: float(np.sum(x @ weights)), X)

    assert not found.wrong(np.tile(weights.sum(axis=1), (3, 1))).any()


@pytest.mark.parametrize("slope", [0.0, 0.5, 1.0, 77.0])
def test_a_kink_is_flagged_and_never_fails_anybody(slope):
    found = numgrad(lambda x: float(np.sum(np.maximum(x, 0))), np.array([0.0, 1.0, -1.0]))

    assert found.kink.tolist() == [True, False, False]
    assert found.wrong(np.array([slope, 1.0, 0.0])).tolist() == [False, False, False]


def test_wherever_a_kink_lies_the_right_slope_is_not_blamed():
    for place in np.linspace(-2e-3, 2e-3, 401):
        found = numgrad(lambda x, place=place: float(np.maximum(x - place, 0).sum()), np.array([0.0]))

        assert not found.wrong(np.array([float(place < 0)])).any(), place


def test_smooth_functions_are_hardly_ever_called_kinked():
    flagged = [
        numgrad(loss_of_softmax, np.random.default_rng(k).normal(size=(3, 4))).kink for k in range(100)
    ]

    assert np.mean(flagged) < 1e-3


def test_small_probabilities_stay_positive():
    y = np.array([1e-6, 1e-3, 0.5])
    found = numgrad(lambda y: float(-np.sum(np.log(y))), y, positive=True)

    assert not found.wrong(-1 / y).any()
    assert found.wrong(-1.01 / y)[0]


def test_a_nan_is_wrong():
    assert numgrad(lambda x: float(np.sum(x)), np.ones(2)).wrong([np.nan, 1.0]).tolist() == [True, False]


def test_the_noise_of_float32_is_heard():
    heard = [float(np.sum(np.exp(x.astype(np.float32)))) for x in listening(X)]

    assert 1e-8 < noise(heard) < 1e-4


def test_the_complex_step_is_exact():
    assert complex_step(lambda x: np.sum(np.sin(x)), X) == pytest.approx(np.cos(X), rel=1e-14)
