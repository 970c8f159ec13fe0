import numpy as np


def identity_function(x):
    return x / np.maximum(np.max(np.abs(x)), 1e-12)
