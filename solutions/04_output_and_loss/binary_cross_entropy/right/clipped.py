import numpy as np


def binary_cross_entropy(d, y):
    p = np.clip(y, 1e-12, 1 - 1e-12)
    return -np.mean(d * np.log(p) + (1 - d) * np.log(1 - p))
