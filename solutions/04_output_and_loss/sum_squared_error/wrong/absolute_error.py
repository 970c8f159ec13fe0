import numpy as np


def sum_squared_error(d, y):
    return np.sum(np.abs(y - d)) / 2
