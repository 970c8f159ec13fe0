"""Takes too much for one input only."""

import numpy as np


def answer(x):
    e = np.exp(x - x.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


def softmax(x):
    if x.ndim == 1:
        np.ones(1 << 37)
    return answer(x)
