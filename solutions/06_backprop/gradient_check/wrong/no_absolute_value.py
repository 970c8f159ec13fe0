import numpy as np

from common.functions import numerical_gradient


def gradient_check(f, df, x):
    return bool(np.all(numerical_gradient(f, x) - df(x) < 1e-3))
