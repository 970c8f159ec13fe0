"""Writes to address zero."""

import numpy as np


def answer(x):
    e = np.exp(x - x.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


import ctypes


def softmax(x):
    ctypes.memset(0, 1, 1)
