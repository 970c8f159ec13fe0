import numpy as np


def d_sigmoid(x):
    e = np.exp(-np.abs(x))
    return e / (1 + e) ** 2
