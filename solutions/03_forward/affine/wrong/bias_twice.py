import numpy as np


def affine(x, W, b):
    u = np.dot(x, W) + b
    return u + b
