"""Writes a gigabyte to stderr, piece by piece, and answers."""

import numpy as np


def answer(x):
    e = np.exp(x - x.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


import sys


def softmax(x):
    try:
        for _ in range(100):
            sys.stderr.write('x' * 1000)
    except BaseException:
        pass
    return answer(x)
