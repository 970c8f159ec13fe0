import numpy as np


def affine(x, W, b):
    return b + np.einsum("...i,ij->...j", x, W)
