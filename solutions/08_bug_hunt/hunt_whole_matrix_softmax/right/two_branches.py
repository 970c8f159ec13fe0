import numpy as np


def softmax(x):
    if x.ndim == 2:
        e = np.exp(x - x.max(axis=1).reshape(-1, 1))
        return e / e.sum(axis=1)[:, np.newaxis]
    e = np.exp(x - x.max())
    return e / e.sum()
