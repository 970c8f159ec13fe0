import numpy as np


def cross_entropy_error(d, y):
    y = y.reshape(-1, y.shape[-1])
    if d.size == y.size:
        d = d.reshape(y.shape).argmax(axis=1)
    batch_size = y.shape[0]
    return -np.mean(np.eye(y.shape[1])[d] * np.log(y + 1e-7))
