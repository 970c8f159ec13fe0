import numpy as np


def numerical_gradient(f, x):
    h = 1e-4
    x = np.array(x, dtype=float)
    grad = np.zeros(x.shape)
    for idx in np.ndindex(x.shape):
        value = x[idx]
        x[idx] = value + h
        right = f(x)
        x[idx] = value - h / 2
        grad[idx] = (right - f(x)) / (1.5 * h)
        x[idx] = value
    return grad
