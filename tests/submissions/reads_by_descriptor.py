"""Reads a file everybody may read, below Python's own open."""

import numpy as np
import os

try:
    os.read(os.open('/etc/passwd', os.O_RDONLY), 10)
    print("ESCAPED")
except BaseException:
    pass


def softmax(x):
    e = np.exp(x - x.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)
