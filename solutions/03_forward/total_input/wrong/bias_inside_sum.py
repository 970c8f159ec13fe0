import numpy as np


def total_input(W, x, b):
    u = np.zeros(len(W))
    for i in range(len(W)):
        for j in range(len(x)):
            u[i] += W[i, j] * x[j] + b[i]
    return u
