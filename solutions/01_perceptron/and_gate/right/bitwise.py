import numpy as np


def AND(x1, x2):
    return np.array([np.bitwise_and(x1, x2)])
