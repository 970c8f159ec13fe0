"""Matches a pattern that never ends."""

import numpy as np


def answer(x):
    e = np.exp(x - x.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


import re


def softmax(x):
    return re.match(r'(a+)+$', 'a' * 60 + 'b')
