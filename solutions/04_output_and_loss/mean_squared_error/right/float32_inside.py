import numpy as np


def mean_squared_error(d, y):
    e = np.float32(y) - np.float32(d)
    return np.float32(0.5) * np.square(e).mean()
