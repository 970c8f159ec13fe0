import numpy as np


def d_mean_squared_error(d, y):
    return np.sum(y - d, axis=0) / y.size
