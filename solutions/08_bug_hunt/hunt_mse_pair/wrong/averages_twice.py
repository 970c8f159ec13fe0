import numpy as np


def mean_squared_error(d, y):
    return np.mean((y - d) ** 2) / 2


def d_mean_squared_error(d, y):
    batch_size = d.shape[0]
    return (y - d) / y.size / batch_size
