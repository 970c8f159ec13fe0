import numpy as np

from common.functions import numerical_gradient


def gradient_check(f, df, x):
    numeric, claimed = numerical_gradient(f, x), df(x)
    for idx in np.ndindex(x.shape):
        good = abs(numeric[idx] - claimed[idx]) < 1e-3
    return bool(good)
