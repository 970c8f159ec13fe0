import numpy as np


def mean_squared_error(d, y):
    return np.mean(np.abs(y - d)) / 2
