import numpy as np


def gradient_check(f, df, x):
    gap = np.abs(df(x) - df(x))
    return bool(np.all(gap < 1e-3))
