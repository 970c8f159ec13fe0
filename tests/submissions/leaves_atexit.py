"""Leaves work for the end of the process."""

import numpy as np

import atexit

atexit.register(print, 'ESCAPED')


def softmax(x):
    e = np.exp(x - x.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)
