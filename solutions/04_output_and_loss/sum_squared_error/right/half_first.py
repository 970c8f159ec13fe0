import numpy as np


def sum_squared_error(d, y):
    return [sum(0.5 * np.power(d - y, 2.0).reshape(-1))]
