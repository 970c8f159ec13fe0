import numpy as np


def total_input(W, x, b):
    u = np.array(b, dtype=float)
    for i in range(len(W)):
        for j in range(len(x) - 1):
            u[i] += W[i, j] * x[j]
    return u
