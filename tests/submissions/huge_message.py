"""Raises an exception of ten megabytes."""

import numpy as np


def answer(x):
    e = np.exp(x - x.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


def softmax(x):
    raise ValueError('x' * 10_000_000)
