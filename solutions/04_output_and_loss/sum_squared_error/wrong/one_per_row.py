import numpy as np


def sum_squared_error(d, y):
    return np.sum((y - d) ** 2, axis=-1) / 2
