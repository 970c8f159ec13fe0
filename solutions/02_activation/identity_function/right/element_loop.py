import numpy as np


def identity_function(x):
    y = np.zeros(x.shape)
    for index in np.ndindex(x.shape):
        y[index] = x[index]
    return y
