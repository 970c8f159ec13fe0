import numpy as np


def total_input(W, x, b):
    return b + np.einsum("ij,j->i", W, x)
