import numpy as np


def softmax(x):
    y = np.zeros_like(x)
    for k in range(len(x)):
        y[k] = np.exp(x[k] - np.max(x)) / np.sum(np.exp(x - np.max(x)))
    return y
