import numpy as np


def error(d, y):
    return np.asarray(y, dtype=float) - d


def mean_squared_error(d, y):
    return 0.5 * np.average(error(d, y) ** 2)


def d_mean_squared_error(d, y):
    return error(d, y) / error(d, y).size
