import numpy as np


def gradient_check(f, df, x):
    h = 1e-4
    slope = (f(x + h) - f(x - h)) / (2 * h)
    return bool(abs(slope - np.sum(df(x))) < 1e-3)
