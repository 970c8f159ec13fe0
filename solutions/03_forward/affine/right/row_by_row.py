import numpy as np


def affine(x, W, b):
    if np.ndim(x) == 2:
        return [affine(row, W, b) for row in x]
    u = list(b)
    for i in range(len(x)):
        for j in range(len(u)):
            u[j] = u[j] + x[i] * W[i][j]
    return u
