import numpy as np


def step_function(x):
    x = np.atleast_1d(x)
    y = np.zeros_like(x)
    y[x > 0] = 1
    return y
