import numpy as np


def affine(x, W, b):
    return np.dot(x, W) - b
