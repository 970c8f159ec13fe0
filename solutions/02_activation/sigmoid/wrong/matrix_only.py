import numpy as np


def sigmoid(x):
    y = np.zeros(x.shape)
    for i in range(x.shape[0]):
        for j in range(x.shape[1]):
            y[i, j] = 1 / (1 + np.exp(-x[i, j]))
    return y
