import numpy as np


def sigmoid(x):
    return np.clip(0.2 * x + 0.5, 0, 1)
