import numpy as np


def numerical_gradient(f, x):
    x = np.array(x, dtype=float)
    grad = np.zeros_like(x)
    with np.nditer([x, grad], op_flags=[["readwrite"], ["writeonly"]]) as pairs:
        for entry, slope in pairs:
            value = float(entry)
            step = 1e-5 * max(1.0, abs(value))
            entry[...] = value + step
            above = f(x)
            entry[...] = value - step
            slope[...] = (above - f(x)) / (2 * step)
            entry[...] = value
    return grad
