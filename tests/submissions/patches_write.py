"""Breaks os.write and os._exit."""

import numpy as np

import os

os.write = lambda *args: 0
os._exit = print


def softmax(x):
    e = np.exp(x - x.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)
