import numpy as np


def target(x):
    return 2 * x[0] + 3 * x[1]


def regression_data(n, rng):
    x, d = np.zeros((n, 2)), np.zeros((n, 1))
    for i in range(n):
        x[i] = rng.random(2)
        d[i] = target(x[i])
    return x, d
