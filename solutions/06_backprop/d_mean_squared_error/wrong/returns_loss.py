import numpy as np


def d_mean_squared_error(d, y):
    return np.mean((d - y) ** 2) / 2
