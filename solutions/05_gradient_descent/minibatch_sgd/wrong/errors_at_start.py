import numpy as np


def minibatch_sgd(x, d, w, b, learning_rate, batch_size):
    errors = np.dot(x, w) + b - d
    for start in range(0, len(x), batch_size):
        x_n = x[start : start + batch_size]
        delta = errors[start : start + batch_size] / len(x_n)
        w = w - learning_rate * np.dot(x_n.T, delta)
        b = b - learning_rate * np.sum(delta)
    return w, b
