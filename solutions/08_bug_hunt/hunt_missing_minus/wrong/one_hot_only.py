import numpy as np


def cross_entropy_error(d, y):
    if y.ndim == 1:
        d = d.reshape(1, d.size)
        y = y.reshape(1, y.size)

    batch_size = y.shape[0]
    return -np.sum(d * np.log(y + 1e-7)) / batch_size
