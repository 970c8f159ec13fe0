import numpy as np


def minibatch_sgd(x, d, w, b, learning_rate, batch_size):
    delta = (np.dot(x, w) + b - d) / len(x)
    w = w - learning_rate * np.dot(x.T, delta)
    b = b - learning_rate * np.sum(delta)
    return w, b
