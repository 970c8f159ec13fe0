import numpy as np


def sum_squared_error(d, y):
    e = np.asarray(y - d, dtype=float)
    return np.einsum("i,i->", e.ravel(), e.ravel()) * 0.5
