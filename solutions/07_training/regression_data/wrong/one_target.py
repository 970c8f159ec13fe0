import numpy as np


def regression_data(n, rng):
    x = rng.random((n, 2))
    d = np.sum(x * [2, 3])
    return x, d
