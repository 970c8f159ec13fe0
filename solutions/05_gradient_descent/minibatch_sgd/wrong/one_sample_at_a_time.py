import numpy as np


def minibatch_sgd(x, d, w, b, learning_rate, batch_size):
    for n in range(len(x)):
        delta = np.dot(x[n], w) + b - d[n]
        w = w - learning_rate * delta * x[n]
        b = b - learning_rate * delta
    return w, b
