import numpy as np

from common.functions import numerical_gradient


def gradient_check(f, df, x):
    np.testing.assert_allclose(numerical_gradient(f, x), df(x), rtol=1e-4, atol=1e-6)
    return True
