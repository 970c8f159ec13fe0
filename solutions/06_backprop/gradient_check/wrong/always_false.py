import numpy as np

from common.functions import numerical_gradient


def gradient_check(f, df, x):
    return np.array_equal(numerical_gradient(f, x), df(x))
