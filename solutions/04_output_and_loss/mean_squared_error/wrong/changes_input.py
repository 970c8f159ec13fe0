import numpy as np


def mean_squared_error(d, y):
    y -= d
    return np.mean(y**2) / 2
