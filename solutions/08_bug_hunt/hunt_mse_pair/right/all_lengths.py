import numpy as np


def mean_squared_error(d, y):
    return np.square(d - y).mean() * 0.5


def d_mean_squared_error(d, y):
    total = 1
    for length in y.shape:
        total *= length
    return np.subtract(y, d) * (1 / total)
