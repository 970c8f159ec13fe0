"""Answers what would run a command if anybody unpickled it."""

import numpy as np


def answer(x):
    e = np.exp(x - x.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


import os


class Bomb:
    def __reduce__(self):
        return (os.system, ("true",))


def softmax(x):
    return Bomb()
