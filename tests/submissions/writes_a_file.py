"""Writes a file, and does not catch the refusal."""

import numpy as np


def answer(x):
    e = np.exp(x - x.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


def softmax(x):
    with open('saiten-escaped.txt', 'w') as file:
        file.write('x')
    return answer(x)
