import numpy as np


def sum_squared_error(d, y):
    e = (d - y).ravel()
    return np.dot(e, e) / 2
