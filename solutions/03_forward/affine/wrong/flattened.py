import numpy as np


def affine(x, W, b):
    return np.ravel(np.dot(x, W) + b)
