import numpy as np


def total_input(W, x, b):
    return np.dot(W[0], x) + b[0]
