"""Runs a command, and does not catch the refusal."""

import numpy as np


def answer(x):
    e = np.exp(x - x.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


import subprocess


def softmax(x):
    subprocess.run(['true'], check=False)
    return answer(x)
