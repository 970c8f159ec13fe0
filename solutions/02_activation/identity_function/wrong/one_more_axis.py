import numpy as np


def identity_function(x):
    return np.array([x])
