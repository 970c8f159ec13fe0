import numpy as np


def step_function(x):
    x = np.asarray(x)
    x[x > 0] = 1
    x[x <= 0] = 0
    return x
