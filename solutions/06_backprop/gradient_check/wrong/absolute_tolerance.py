import numpy as np

from common.functions import numerical_gradient


def gradient_check(f, df, x):
    gap = np.abs(numerical_gradient(f, x) - df(x))
    return bool(np.all(gap < 0.01))
