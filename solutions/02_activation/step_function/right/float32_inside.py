import numpy as np


def step_function(x):
    x = np.asarray(x, dtype=np.float32)
    return np.greater(x, 0).astype(np.float32)
