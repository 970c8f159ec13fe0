import numpy as np


def binary_cross_entropy(d, y):
    t = np.reshape(d, (-1, 1))
    p = np.reshape(y, (-1, 1))
    targets, outputs = np.hstack([t, 1 - t]), np.hstack([p, 1 - p])
    return np.mean(-np.sum(targets * np.log(outputs + 1e-7), axis=1), keepdims=True)
