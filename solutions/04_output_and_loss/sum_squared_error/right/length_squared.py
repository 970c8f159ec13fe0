import numpy as np


def sum_squared_error(d, y):
    return np.linalg.norm(np.ravel(y - d)) ** 2 / 2
