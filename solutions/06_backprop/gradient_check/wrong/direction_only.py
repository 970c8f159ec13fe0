import numpy as np

from common.functions import numerical_gradient


def gradient_check(f, df, x):
    a, b = numerical_gradient(f, x).ravel(), df(x).ravel()
    cosine = a @ b / (np.linalg.norm(a) * np.linalg.norm(b) + 1e-12)
    return bool(cosine > 0.9999)
