import numpy as np


def d_relu(x):
    dx = np.ones(x.shape)
    dx[x <= 0] = 0
    return dx
