"""Forks."""

import numpy as np
import os

try:
    if os.fork() == 0:
        os._exit(0)
    print("ESCAPED")
except BaseException:
    pass


def softmax(x):
    e = np.exp(x - x.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)
