"""Answers a record array."""

import numpy as np


def answer(x):
    e = np.exp(x - x.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


def softmax(x):
    return np.zeros(x.shape, [('a', float), ('b', int)])
