import numpy as np


def binary_cross_entropy(d, y):
    d, y = d.ravel(), y.ravel()
    return -(np.dot(d, np.log(y + 1e-6)) + np.dot(1 - d, np.log(1 - y + 1e-6))) / len(d)
