"""Breaks the global generators."""

import numpy as np


def answer(x):
    e = np.exp(x - x.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


import random

np.random.seed = random.seed = None


def softmax(x):
    return answer(x)
