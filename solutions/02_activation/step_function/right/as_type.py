import numpy as np


def step_function(x):
    y = np.asarray(x) > 0
    return y.astype(np.int64)
