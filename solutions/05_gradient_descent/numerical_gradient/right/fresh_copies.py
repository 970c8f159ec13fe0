import numpy as np


def moved(x, idx, distance):
    copy = np.array(x, dtype=float)
    copy[idx] += distance
    return copy


def numerical_gradient(f, x, h=1e-5):
    grad = np.empty(np.shape(x))
    for idx, _ in np.ndenumerate(x):
        grad[idx] = (f(moved(x, idx, h)) - f(moved(x, idx, -h))) / (2 * h)
    return grad
