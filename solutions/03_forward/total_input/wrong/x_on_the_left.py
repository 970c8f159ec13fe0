import numpy as np


def total_input(W, x, b):
    return np.dot(x, W) + b
