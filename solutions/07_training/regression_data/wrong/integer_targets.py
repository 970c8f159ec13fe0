import numpy as np


def regression_data(n, rng):
    x = rng.random((n, 2))
    d = np.zeros((n, 1), dtype=int)
    d[:] = 2 * x[:, :1] + 3 * x[:, 1:]
    return x, d
