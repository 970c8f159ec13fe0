import numpy as np


def sum_squared_error(d, y):
    y -= d
    return np.sum(y**2) / 2
