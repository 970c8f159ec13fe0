import numpy as np


def total_input(W, x, b):
    return np.sum(W * x) + b
