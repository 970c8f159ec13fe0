import numpy as np


def mean_squared_error(d, y):
    batch_size = d.shape[0]
    return np.sum((y - d) ** 2) / 2 / batch_size


def d_mean_squared_error(d, y):
    batch_size = d.shape[0]
    return (y - d) / batch_size
