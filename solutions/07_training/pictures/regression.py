"""The same regression three times: sigmoid, ReLU, and sigmoid with its derivative taken at z1."""

import numpy as np

from common.functions import d_relu, d_sigmoid, relu, sigmoid

SAMPLES, RUNS, HIDDEN, RATE = 1000, 20, 10, 0.05


def losses(activation, slope, taken_at):
    """Train all runs side by side, one sample each at a time; return the mean loss before each update."""
    rng = np.random.default_rng(0)
    x = rng.random((SAMPLES, RUNS, 1, 2))
    d = x @ [[2.0], [3.0]]
    W1, b1 = rng.standard_normal((RUNS, 2, HIDDEN)), np.zeros((RUNS, 1, HIDDEN))
    W2, b2 = rng.standard_normal((RUNS, HIDDEN, 1)), np.zeros((RUNS, 1, 1))
    found = []
    for x_n, d_n in zip(x, d, strict=True):
        u1 = x_n @ W1 + b1
        z1 = activation(u1)
        delta2 = z1 @ W2 + b2 - d_n
        delta1 = delta2 @ W2.swapaxes(1, 2) * slope({"u1": u1, "z1": z1}[taken_at])
        found.append(np.mean(delta2**2) / 2)
        W2, b2 = W2 - RATE * z1.swapaxes(1, 2) @ delta2, b2 - RATE * delta2
        W1, b1 = W1 - RATE * x_n.swapaxes(1, 2) @ delta1, b1 - RATE * delta1
    return found


def picture():
    ways = {
        "sigmoid": (sigmoid, d_sigmoid, "u1"),
        "relu": (relu, d_relu, "u1"),
        "wrong": (sigmoid, d_sigmoid, "z1"),
    }
    return {name: losses(*way) for name, way in ways.items()}
