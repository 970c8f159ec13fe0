"""Raises an exception whose text never ends."""

import numpy as np


def answer(x):
    e = np.exp(x - x.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


class Mine(Exception):
    def __str__(self):
        while True:
            pass


def softmax(x):
    raise Mine
