import numpy as np


def d_relu(x):
    mask = x <= 0
    return np.where(mask, 1.0, 0.0)
