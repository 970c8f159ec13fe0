import numpy as np


def cross_entropy_error(d, y):
    if y.ndim == 1:
        d = d.reshape(1, d.size)
        y = y.reshape(1, y.size)

    if d.size == y.size:
        d = d.argmax(axis=1)

    batch_size = y.shape[0]
    p = y[np.arange(batch_size), -d.ravel()]
    return np.sum(np.log(p + 1e-7)) / batch_size
