import numpy as np


def affine(x, W, b):
    u = np.zeros(len(b))
    for j in range(len(b)):
        u[j] = np.sum(x * W[:, j]) + b[j]
    return u
