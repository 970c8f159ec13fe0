import numpy as np


def gradient_check(f, df, x):
    h = 1e-5
    claimed = df(x)
    for idx in np.ndindex(x.shape):
        x[idx] += h
        above = f(x)
        x[idx] -= 2 * h
        below = f(x)
        x[idx] += h
        slope = (above - below) / (2 * h)
        if not abs(slope - claimed[idx]) < 1e-3 * (1 + abs(slope)):
            return False
    return True
