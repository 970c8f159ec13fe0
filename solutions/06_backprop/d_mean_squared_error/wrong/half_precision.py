import numpy as np


def d_mean_squared_error(d, y):
    return (y - d).astype(np.float16) / y.size
