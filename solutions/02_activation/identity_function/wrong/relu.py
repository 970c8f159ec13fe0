import numpy as np


def identity_function(x):
    return np.maximum(0, x)
