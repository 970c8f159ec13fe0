import numpy as np


def d_relu(x):
    dx = np.zeros_like(x)
    dx[x > 0] = 1
    return dx
