import numpy as np


def numerical_gradient(f, x):
    h = 1e-3
    x = np.array(x, dtype=float)
    grad = np.zeros(x.shape)
    for idx in np.ndindex(x.shape):
        value = x[idx]
        here = f(x)
        x[idx] = value + h
        grad[idx] = (f(x) - here) / h
        x[idx] = value
    return grad
