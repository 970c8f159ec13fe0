"""Fetches an address, and does not catch the refusal."""

import numpy as np


def answer(x):
    e = np.exp(x - x.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


from urllib.request import urlopen


def softmax(x):
    urlopen('http://127.0.0.1:9/')
    return answer(x)
