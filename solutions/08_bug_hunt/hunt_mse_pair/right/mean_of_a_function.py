import numpy as np


def mean_squared_error(d, y):
    error = np.subtract(y, d).ravel()
    return np.dot(error, error) / error.size / 2


def d_mean_squared_error(d, y):
    return np.full(y.shape, 1 / y.size) * (y - d)
