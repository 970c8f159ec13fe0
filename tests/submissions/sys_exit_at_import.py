"""Leaves with sys.exit while it is loaded."""

import numpy as np

import sys

sys.exit()


def softmax(x):
    e = np.exp(x - x.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)
