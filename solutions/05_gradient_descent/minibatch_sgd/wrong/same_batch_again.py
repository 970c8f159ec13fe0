import numpy as np


def minibatch_sgd(x, d, w, b, learning_rate, batch_size):
    for start in range(0, len(x), batch_size):
        x_n = x[:batch_size]
        d_n = d[:batch_size]
        delta = (np.dot(x_n, w) + b - d_n) / len(x_n)
        w = w - learning_rate * np.dot(x_n.T, delta)
        b = b - learning_rate * np.sum(delta)
    return w, b
