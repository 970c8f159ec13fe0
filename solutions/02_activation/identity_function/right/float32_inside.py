import numpy as np


def identity_function(x):
    return np.asarray(x, dtype=np.float32)
