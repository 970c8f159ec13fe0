import numpy as np


def mean_squared_error(d, y):
    means = (y - d) ** 2.0
    while means.ndim:
        means = means.mean(axis=0)
    return [means / 2]
