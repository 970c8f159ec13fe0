"""Starts threads."""

import numpy as np


def answer(x):
    e = np.exp(x - x.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


import threading


def softmax(x):
    threading.Thread(target=print).start()
    return answer(x)
