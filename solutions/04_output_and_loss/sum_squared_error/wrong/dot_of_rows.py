import numpy as np


def sum_squared_error(d, y):
    return np.dot(y - d, y - d) / 2
