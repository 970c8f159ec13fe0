"""Answers a dictionary with odd keys."""

import numpy as np


def answer(x):
    e = np.exp(x - x.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


def softmax(x):
    return {(1, 'a'): answer(x), frozenset((1,)): 2, None: object()}
