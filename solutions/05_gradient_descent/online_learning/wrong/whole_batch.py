import numpy as np


def online_learning(x, d, w, b, learning_rate):
    delta = np.dot(x, w) + b - d
    w = w - learning_rate * np.dot(x.T, delta)
    b = b - learning_rate * np.sum(delta)
    return w, b
