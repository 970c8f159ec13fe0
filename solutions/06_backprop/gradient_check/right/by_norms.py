import numpy as np

from common.functions import numerical_gradient


def gradient_check(f, df, x):
    a, b = numerical_gradient(f, x).ravel(), np.ravel(df(x))
    return 1 if np.linalg.norm(a - b) <= 1e-5 * (np.linalg.norm(a) + np.linalg.norm(b)) else 0
