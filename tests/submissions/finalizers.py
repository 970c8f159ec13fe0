"""Raises in a finalizer."""

import numpy as np


def answer(x):
    e = np.exp(x - x.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


class Late:
    def __del__(self):
        raise RuntimeError('late')


def softmax(x):
    Late()
    return answer(x)
