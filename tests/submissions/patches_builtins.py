"""Breaks the builtins everybody uses."""

import numpy as np

import builtins

builtins.len = lambda value: 7
builtins.isinstance = lambda *args: True


def softmax(x):
    e = np.exp(x - x.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)
