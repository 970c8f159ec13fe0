"""Ends its process while it is loaded."""

import numpy as np

import os

os._exit(0)


def softmax(x):
    e = np.exp(x - x.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)
