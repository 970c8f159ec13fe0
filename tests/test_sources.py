"""Files written as the sources print theirs are graded as they are: what is wrong in them is named."""

from __future__ import annotations

import pytest

from grader.catalog import exercises
from grader.grading import Grader
from grader.outcome import Program

FUNCTIONS = """
import numpy as np

# 活性化関数
def step_function(x):
    return np.array(x > 0, dtype=np.int)

def sigmoid(x):
    return 1 / (1 + np.exp(-x))

def relu(x):
    return np.maximum(0, x)

def softmax(x):
    if x.ndim == 2:
        x = x.T
        x = x - np.max(x, axis=0)
        y = np.exp(x) / np.sum(np.exp(x), axis=0)
        return y.T
    x = x - np.max(x)
    return np.exp(x) / np.sum(np.exp(x))

# 誤差関数
def mean_squared_error(d, y):
    return np.mean(np.square(d - y)) / 2

def cross_entropy_error(d, y):
    if y.ndim == 1:
        d = d.reshape(1, d.size)
        y = y.reshape(1, y.size)
    if d.size == y.size:
        d = d.argmax(axis=1)
    batch_size = y.shape[0]
    return -np.sum(np.log(y[np.arange(batch_size), d] + 1e-7)) / batch_size

# 微分
def d_sigmoid(x):
    return (1.0 - sigmoid(x)) * sigmoid(x)

def d_relu(x):
    return np.where(x > 0, 1, 0)

print("*** 確認 ***")
print(softmax(np.array([0.3, 2.9, 4.0])))
"""

BACKWARD = """
import numpy as np
from common import functions

def backward(network, x, d, z1, y):
    grad = {}
    delta2 = (y - d) / x.shape[0]
    grad["b2"] = np.sum(delta2, axis=0)
    grad["W2"] = np.dot(z1.T, delta2)
    delta1 = np.dot(delta2, network["W2"].T) * functions.d_sigmoid(z1)
    grad["b1"] = np.sum(delta1, axis=0)
    grad["W1"] = np.dot(x.T, delta1)
    return grad
"""

NAIVE = "import numpy as np\n\ndef softmax(a):\n    exp_a = np.exp(a)\n    return exp_a / np.sum(exp_a)\n"

SHIFTED = "import numpy as np\n\ndef softmax(a):\n    e = np.exp(a - np.max(a))\n    return e / np.sum(e)\n"

UNFINISHED = """
def cross_entropy_error(y, t):
    if y.ndim == 1:
        t = t.reshape(1, t.size)
        y = y.reshape(1, y.size)
"""

RIGHT = ("sigmoid", "relu", "softmax", "mean_squared_error", "cross_entropy_error", "d_sigmoid", "d_relu")

WRONG = {
    ("step_function", "np_int"): FUNCTIONS,
    ("backward_sigmoid", "d_sigmoid_of_z1"): BACKWARD,
    ("backward_relu", "d_sigmoid_of_z1"): BACKWARD,
    ("hunt_wrong_derivative", "d_sigmoid_of_z1"): BACKWARD,
    ("softmax_vector", "no_max_shift"): NAIVE,
    ("softmax", "whole_matrix"): SHIFTED,
    ("hunt_whole_matrix_softmax", "whole_matrix"): SHIFTED,
    ("hunt_unfinished_loss", "unfinished"): UNFINISHED,
}


@pytest.fixture(scope="module")
def grade(backend):
    grader = Grader(backend.run, seed=4)
    return lambda slug, source: grader.grade(exercises()[slug], Program(f"{slug}.py", source.encode()))


@pytest.mark.parametrize("slug", RIGHT)
def test_a_right_function_passes_although_its_file_holds_others_and_prints(slug, grade):
    result = grade(slug, FUNCTIONS)

    assert (result.passed, result.score) == (True, 1.0), result.failures


@pytest.mark.parametrize(("slug", "mistake"), WRONG)
def test_a_wrong_function_of_the_sources_is_named(slug, mistake, grade):
    result = grade(slug, WRONG[slug, mistake])

    assert (result.passed, result.diagnosis.mistake) == (False, mistake)


def test_the_shifted_softmax_of_one_sample_is_right_for_one_sample(grade):
    assert grade("softmax_vector", SHIFTED).passed
