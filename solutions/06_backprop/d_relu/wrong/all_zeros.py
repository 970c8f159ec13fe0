import numpy as np


def d_relu(x):
    return np.zeros_like(x)
