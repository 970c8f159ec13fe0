import numpy as np


def affine(x, W, b):
    u = np.zeros((x.shape[0], W.shape[1]))
    for n in range(x.shape[0]):
        u[n] = np.dot(x[n, :], W) + b
    return u
