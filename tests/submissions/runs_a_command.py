"""Runs a command with subprocess."""

import numpy as np
import subprocess

try:
    subprocess.run(['true'], check=False)
    print("ESCAPED")
except BaseException:
    pass


def softmax(x):
    e = np.exp(x - x.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)
