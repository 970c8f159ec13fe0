import numpy as np

from common.functions import numerical_gradient


def gradient_check(f, df, x):
    a, b = numerical_gradient(f, x), df(x)
    error = np.abs(a - b) / (np.abs(a) + np.abs(b))
    return bool(np.all(error < 1e-4))
