import numpy as np


def numerical_gradient(f, x):
    h = 1e-6
    x = np.array(x, dtype=float)
    grad = np.zeros(x.shape)
    for idx in np.ndindex(x.shape):
        value = x[idx]
        x[idx] = value + h
        above = f(x)
        x[idx] = value - h
        below = f(x)
        grad[idx] = (above - below) / (2 * h)
    return grad
