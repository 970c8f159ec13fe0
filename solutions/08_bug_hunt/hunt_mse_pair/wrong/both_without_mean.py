import numpy as np


def mean_squared_error(d, y):
    return np.sum((y - d) ** 2) / 2


def d_mean_squared_error(d, y):
    return y - d
