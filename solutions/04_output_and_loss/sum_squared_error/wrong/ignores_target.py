import numpy as np


def sum_squared_error(d, y):
    return np.sum(y**2) / 2
