import numpy as np


def mean_squared_error(d, y):
    return 0.5 * np.sum(np.power(d - y, 2)) / d.size
