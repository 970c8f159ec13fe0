"""Replaces a function of NumPy's by one that lies."""

import numpy as np

real = np.exp
np.exp = lambda x: real(x) * 2


def softmax(x):
    e = np.exp(x - x.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)
