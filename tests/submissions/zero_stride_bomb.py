"""Answers petabytes that take eight bytes."""

import numpy as np


def answer(x):
    e = np.exp(x - x.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


def softmax(x):
    return np.broadcast_to(1.0, (10**7, 10**8))
