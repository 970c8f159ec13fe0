import numpy as np


def softmax(x):
    if x.ndim == 2:
        e = np.exp(x.T - np.max(x.T, axis=0))
        return e / np.sum(e, axis=0)
    e = np.exp(x - np.max(x))
    return e / np.sum(e)
