"""Writes to the descriptors below Python's streams."""

import numpy as np


def answer(x):
    e = np.exp(x - x.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


import os


def softmax(x):
    os.write(1, b'x' * 100000)
    os.write(2, b'x' * 100000)
    return answer(x)
