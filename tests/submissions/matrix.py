"""Answers a matrix where two dimensions are asked."""

import numpy as np


def answer(x):
    e = np.exp(x - x.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


import warnings


def softmax(x):
    warnings.simplefilter('ignore')
    return np.matrix(answer(x)) if x.ndim == 2 else answer(x)
