import numpy as np


def relu(x):
    y = np.copy(x)
    y[y < 0] = 0
    return y
