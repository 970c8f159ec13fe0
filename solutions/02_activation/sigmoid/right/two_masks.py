import numpy as np


def sigmoid(x):
    x = np.asarray(x)
    y = np.zeros(x.shape)
    right, left = x >= 0, x < 0
    y[right] = 1.0 / (1.0 + np.exp(-x[right]))
    y[left] = np.exp(x[left]) / (1.0 + np.exp(x[left]))
    return y
