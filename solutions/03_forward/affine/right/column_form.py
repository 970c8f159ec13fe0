import numpy as np


def affine(x, W, b):
    return (np.dot(W.T, x.T).T) + b
