import numpy as np


def total_input(W, x, b):
    u = np.sum(W * x, axis=1)
    return np.add(u, b)
