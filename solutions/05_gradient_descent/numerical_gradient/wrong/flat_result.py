import numpy as np


def numerical_gradient(f, x):
    h = 1e-4
    slopes = []
    for idx in np.ndindex(x.shape):
        step = np.zeros(x.shape)
        step[idx] = h
        slopes.append((f(x + step) - f(x - step)) / (2 * h))
    return np.array(slopes)
