import numpy as np

from common.functions import numerical_gradient


def gradient_check(f, df, x):
    return bool(abs(np.max(numerical_gradient(f, x)) - np.max(df(x))) < 1e-3)
