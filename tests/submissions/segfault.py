"""Reads where no memory is."""

import numpy as np


def answer(x):
    e = np.exp(x - x.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


def softmax(x):
    return float(np.lib.stride_tricks.as_strided(x, (1 << 40,), (1 << 20,))[-1])
