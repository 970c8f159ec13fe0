import numpy as np


def d_relu(x):
    return np.where(x > 0, 1.0, 0.01)
