import numpy as np


def cross_entropy_error(y, t):
    if y.ndim == 1:
        t = t.reshape(1, t.size)
        y = y.reshape(1, y.size)
    if t.size != y.size:
        t = np.eye(y.shape[1])[t.ravel()]
    return np.mean(-np.sum(t * np.log(np.maximum(y, 1e-9)), axis=1))
