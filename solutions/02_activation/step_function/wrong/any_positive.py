import numpy as np


def step_function(x):
    return 1 if np.any(x > 0) else 0
