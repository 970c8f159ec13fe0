"""Answers an array and changes it in the next case."""

import numpy as np


def answer(x):
    e = np.exp(x - x.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


last = []


def softmax(x):
    for old in last:
        old[...] = 0
    last.append(answer(x))
    return last[-1]
