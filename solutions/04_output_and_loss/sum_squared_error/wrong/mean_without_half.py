import numpy as np


def sum_squared_error(d, y):
    return np.mean((y - d) ** 2)
