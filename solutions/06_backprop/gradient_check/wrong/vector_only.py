import numpy as np


def gradient_check(f, df, x):
    h = 1e-4
    claimed = df(x)
    for i in range(len(x)):
        step = np.zeros(len(x))
        step[i] = h
        slope = (f(x + step) - f(x - step)) / (2 * h)
        if not abs(slope - claimed[i]) < 1e-3:
            return False
    return True
