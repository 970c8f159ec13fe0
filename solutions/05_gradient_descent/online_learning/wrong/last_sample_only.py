import numpy as np


def online_learning(x, d, w, b, learning_rate):
    for n in range(len(x)):
        delta = np.dot(x[n], w) + b - d[n]
        new_w = w - learning_rate * delta * x[n]
        new_b = b - learning_rate * delta
    return new_w, new_b
