import numpy as np


def central(f, x, idx, h):
    value = x[idx]
    x[idx] = value + h
    above = f(x)
    x[idx] = value - h
    below = f(x)
    x[idx] = value
    return (above - below) / (2 * h)


def numerical_gradient(f, x):
    x = x.astype(np.float64)
    grad = np.zeros_like(x)
    for idx in np.ndindex(x.shape):
        rough, fine = central(f, x, idx, 1e-2), central(f, x, idx, 5e-3)
        grad[idx] = (4 * fine - rough) / 3
    return grad
