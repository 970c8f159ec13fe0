import numpy as np


def step_function(x):
    return np.where(np.asarray(x).astype(int) > 0, 1, 0)
