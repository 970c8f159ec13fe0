import numpy as np

from common.functions import numerical_gradient


def relative_error(a, b):
    return np.max(np.abs(a - b) / np.maximum(1e-6, np.abs(a) + np.abs(b)))


def gradient_check(f, df, x):
    error = relative_error(numerical_gradient(f, x.copy()), df(x.copy()))
    print("relative error", error)
    return error < 1e-3
