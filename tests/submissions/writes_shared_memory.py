"""Writes to shared memory."""

import numpy as np
import os

try:
    os.close(os.open('/dev/shm/saiten-escaped', os.O_CREAT | os.O_RDWR))
    print("ESCAPED")
except BaseException:
    pass


def softmax(x):
    e = np.exp(x - x.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)
