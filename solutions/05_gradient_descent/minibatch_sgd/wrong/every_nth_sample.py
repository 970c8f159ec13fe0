import numpy as np


def minibatch_sgd(x, d, w, b, learning_rate, batch_size):
    count = -(-len(x) // batch_size)
    for start in range(count):
        x_n, d_n = x[start::count], d[start::count]
        delta = (np.dot(x_n, w) + b - d_n) / len(x_n)
        w = w - learning_rate * np.dot(x_n.T, delta)
        b = b - learning_rate * np.sum(delta)
    return w, b
