"""Answers an integer of a megabyte."""

import numpy as np


def answer(x):
    e = np.exp(x - x.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


def softmax(x):
    return 1 << 8_000_000
