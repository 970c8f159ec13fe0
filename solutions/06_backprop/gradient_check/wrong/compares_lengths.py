import numpy as np

from common.functions import numerical_gradient


def gradient_check(f, df, x):
    gap = np.linalg.norm(numerical_gradient(f, x)) - np.linalg.norm(df(x))
    return bool(abs(gap) < 1e-3)
