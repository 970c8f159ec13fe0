import numpy as np


def gradient_check(f, df, x):
    h = 1e-4
    claimed = np.asarray(df(x))
    for idx in np.ndindex(x.shape):
        step = np.zeros(x.shape)
        step[idx] = h
        slope = (f(x + step) - f(x - step)) / (2 * h)
        if not abs(slope - claimed[idx]) <= 1e-3 * max(1.0, abs(slope)):
            return False
    return True
