import numpy as np


def step_function(x):
    return np.array([1 if number > 0 else 0 for number in np.ravel(x)])
