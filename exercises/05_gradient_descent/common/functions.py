"""The course's functions so far, for `from common.functions import …`."""

import numpy as np


def numerical_gradient(f, x):
    h = 1e-4
    x = np.asarray(x, dtype=float)  # integers are copied; a float array stays the caller's and is restored
    grad = np.zeros(x.shape)
    for idx in np.ndindex(x.shape):
        value = x[idx]
        x[idx] = value + h
        above = f(x)
        x[idx] = value - h
        below = f(x)
        x[idx] = value
        grad[idx] = (above - below) / (2 * h)
    return grad
