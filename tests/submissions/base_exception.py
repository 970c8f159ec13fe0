"""Raises an exception of its own outside Exception."""

import numpy as np


def answer(x):
    e = np.exp(x - x.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


class Mine(BaseException):
    pass


def softmax(x):
    raise Mine('out')
