import numpy as np


def total_input(W, x, b):
    u = np.dot(W, x) + b
    return u + b
