import numpy as np


def d_mean_squared_error(d, y):
    return np.sign(y - d) / y.size
