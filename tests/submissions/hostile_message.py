"""Raises an exception that cannot be shown."""

import numpy as np


def answer(x):
    e = np.exp(x - x.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


class Mine(Exception):
    def __str__(self):
        raise RuntimeError('no')

    __repr__ = __str__


def softmax(x):
    raise Mine
