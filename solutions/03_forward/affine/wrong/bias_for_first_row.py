import numpy as np


def affine(x, W, b):
    u = np.dot(x, W)
    u[0] = u[0] + b
    return u
