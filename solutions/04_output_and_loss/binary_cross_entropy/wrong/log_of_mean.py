import numpy as np


def binary_cross_entropy(d, y):
    return -np.log(np.mean(d * y + (1 - d) * (1 - y)) + 1e-7)
