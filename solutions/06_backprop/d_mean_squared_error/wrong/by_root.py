import numpy as np


def d_mean_squared_error(d, y):
    return (y - d) / (y.size * np.sqrt(np.mean((y - d) ** 2)))
