import numpy as np


def mean_squared_error(d, y):
    return sum((float(y[at]) - float(d[at])) ** 2 for at in np.ndindex(y.shape)) / (2 * y.size)


def d_mean_squared_error(d, y):
    grad = np.zeros(y.shape)
    for at in np.ndindex(y.shape):
        grad[at] = (y[at] - d[at]) / y.size
    return grad
