"""Wants a temporary file."""

import numpy as np


def answer(x):
    e = np.exp(x - x.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


import tempfile


def softmax(x):
    with tempfile.TemporaryFile() as file:
        file.write(b'x')
    return answer(x)
