import numpy as np


def numerical_gradient(f, x):
    h = 1e-4
    x = np.array(x, dtype=float)
    grad = np.zeros(x.shape)
    for i in range(x.shape[0]):
        for j in range(x.shape[1]):
            value = x[i, j].copy()
            x[i, j] = value + h
            above = f(x)
            x[i, j] = value - h
            below = f(x)
            x[i, j] = value
            grad[i, j] = (above - below) / (2 * h)
    return grad
