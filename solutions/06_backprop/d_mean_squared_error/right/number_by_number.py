import numpy as np


def d_mean_squared_error(d, y):
    count = np.prod(y.shape)
    grad = np.zeros(y.shape)
    for idx in np.ndindex(y.shape):
        grad[idx] = (float(y[idx]) - float(d[idx])) / count
    return grad
