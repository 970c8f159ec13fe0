import numpy as np


def total_input(W, x, b):
    return np.sum(W * x, axis=0) + b
