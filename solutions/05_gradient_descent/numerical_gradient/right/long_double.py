import numpy as np


def numerical_gradient(f, x):
    h = np.longdouble(1e-7)
    x = x.astype(np.longdouble)
    grad = np.zeros_like(x)
    for idx in np.ndindex(x.shape):
        value = x[idx]
        x[idx] = value + h
        grad[idx] = f(x)
        x[idx] = value - h
        grad[idx] -= f(x)
        x[idx] = value
    return grad / (2 * h)
