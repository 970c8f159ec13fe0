import numpy as np


def binary_cross_entropy(d, y):
    np.clip(y, 1e-7, 1 - 1e-7, out=y)
    return -np.mean(d * np.log(y) + (1 - d) * np.log(1 - y))
