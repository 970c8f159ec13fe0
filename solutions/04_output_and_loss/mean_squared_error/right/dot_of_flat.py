import numpy as np


def mean_squared_error(d, y):
    e = np.ravel(y - d)
    return np.dot(e, e) / (2 * len(e))
