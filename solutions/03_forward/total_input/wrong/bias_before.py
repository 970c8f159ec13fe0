import numpy as np


def total_input(W, x, b):
    return np.dot(W, x + b)
