import numpy as np


def d_mean_squared_error(d, y):
    y, d = np.asarray(y, dtype=np.float32), np.asarray(d, dtype=np.float32)
    return np.subtract(y, d) / np.float32(y.size)
