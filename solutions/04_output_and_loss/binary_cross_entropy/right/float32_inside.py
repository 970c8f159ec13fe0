import numpy as np


def binary_cross_entropy(d, y):
    d, y = np.float32(d), np.float32(y)
    tiny = np.float32(1e-7)
    total = np.sum(d * np.log(y + tiny) + (1 - d) * np.log(1 - y + tiny))
    return -total / np.float32(d.size)
