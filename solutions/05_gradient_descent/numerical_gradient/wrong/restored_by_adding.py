import numpy as np


def numerical_gradient(f, x):
    h = 1e-4
    x = np.asarray(x, dtype=float)
    grad = np.zeros(x.shape)
    for idx in np.ndindex(x.shape):
        x[idx] += h
        above = f(x)
        x[idx] -= 2 * h
        below = f(x)
        x[idx] += h
        grad[idx] = (above - below) / (2 * h)
    return grad
