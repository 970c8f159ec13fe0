import numpy as np

from common.functions import numerical_gradient


def gradient_check(f, df, x):
    return bool(np.allclose(numerical_gradient(f, x), df(x), rtol=0.1, atol=0.1))
