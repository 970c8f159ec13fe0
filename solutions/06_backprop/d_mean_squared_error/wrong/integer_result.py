import numpy as np


def d_mean_squared_error(d, y):
    grad = np.zeros_like(y)
    grad[...] = (y - d) / y.size
    return grad
