import numpy as np


def d_softmax_with_loss(d, y):
    total = np.atleast_2d(y)
    n = total.shape[0]
    where = np.flatnonzero(d) if d.size == y.size else np.arange(n) * y.shape[-1] + d
    flat = np.array(total, dtype=np.float64).ravel()
    np.subtract.at(flat, where, 1.0)
    return np.reshape(flat / n, y.shape)
