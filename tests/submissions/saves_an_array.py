"""Saves an array, and does not catch the refusal."""

import numpy as np


def answer(x):
    e = np.exp(x - x.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


def softmax(x):
    np.save('/tmp/saiten-escaped.npy', x)
    return answer(x)
