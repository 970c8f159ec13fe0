import numpy as np


def d_relu(x):
    return np.heaviside(x, 0.5)
