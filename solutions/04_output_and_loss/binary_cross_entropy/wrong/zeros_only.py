import numpy as np


def binary_cross_entropy(d, y):
    return -np.mean((1 - d) * np.log(1 - y + 1e-7))
