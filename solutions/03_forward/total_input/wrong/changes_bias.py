import numpy as np


def total_input(W, x, b):
    b += np.dot(W, x)
    return b
