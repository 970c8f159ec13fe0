import numpy as np


def mean_squared_error(d, y):
    np.mean((y - d) ** 2) / 2
