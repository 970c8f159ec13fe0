import numpy as np


def binary_cross_entropy(d, y):
    ones = np.sum(d * np.log(y + 1e-7)) / max(np.sum(d), 1)
    zeros = np.sum((1 - d) * np.log(1 - y + 1e-7)) / max(np.sum(1 - d), 1)
    return -ones - zeros
