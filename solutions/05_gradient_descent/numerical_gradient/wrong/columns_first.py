import numpy as np


def numerical_gradient(f, x):
    h = 1e-4
    x = np.array(x, dtype=float)
    slopes = []
    for idx in np.ndindex(x.T.shape):
        step = np.zeros(x.T.shape)
        step[idx] = h
        slopes.append((f(x + step.T) - f(x - step.T)) / (2 * h))
    return np.array(slopes).reshape(x.shape)
