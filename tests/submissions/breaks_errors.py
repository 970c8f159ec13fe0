"""Makes NumPy raise at every trouble."""

import numpy as np


def answer(x):
    e = np.exp(x - x.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


np.seterr(all='raise')


def softmax(x):
    return answer(x)
