import numpy as np


def numerical_gradient(f, x):
    h = 1e-4
    x = np.asarray(x, dtype=float)
    grad = np.zeros(x.size)
    flat = x.ravel()
    for i in range(flat.size):
        value = flat[i]
        flat[i] = value + h
        above = f(x)
        flat[i] = value - h
        below = f(x)
        flat[i] = value
        grad[i] = (above - below) / (2 * h)
    return grad.reshape(x.shape)
