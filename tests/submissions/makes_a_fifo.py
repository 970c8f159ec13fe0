"""Makes a named pipe."""

import numpy as np
import os

try:
    os.mkfifo('/tmp/saiten-escaped')
    print("ESCAPED")
except BaseException:
    pass


def softmax(x):
    e = np.exp(x - x.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)
