import numpy as np


def sum_squared_error(d, y):
    e = np.float32(y) - np.float32(d)
    return np.square(e).sum() / 2
