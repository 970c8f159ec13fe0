import numpy as np


def regression_data(n, rng):
    x = np.sort(rng.random((n, 2)), axis=0)
    d = 2 * x[:, :1] + 3 * x[:, 1:]
    return x, d
