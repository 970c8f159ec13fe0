"""Answers an array of as many dimensions as NumPy has."""

import numpy as np


def answer(x):
    e = np.exp(x - x.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


def softmax(x):
    return np.zeros((1,) * 64) if np.lib.NumpyVersion(np.__version__) >= '2.0.0' else object()
