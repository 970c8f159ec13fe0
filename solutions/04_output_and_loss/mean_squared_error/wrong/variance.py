import numpy as np


def mean_squared_error(d, y):
    return np.var(y - d) / 2
