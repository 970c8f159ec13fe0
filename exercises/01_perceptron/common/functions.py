"""The course's functions so far, for `from common.functions import …`."""

import numpy as np


def AND(x1, x2):
    w1, w2, theta = 1.0, 1.0, 1.5
    if w1 * x1 + w2 * x2 > theta:
        return 1
    return 0


def NAND(x1, x2):
    w1, w2, b = -1.0, -1.0, 1.5
    if w1 * x1 + w2 * x2 + b > 0:
        return 1
    return 0


def OR(x1, x2):
    x = np.array([x1, x2])
    w = np.array([1.0, 1.0])
    b = -0.5
    if np.sum(w * x) + b > 0:
        return 1
    return 0
