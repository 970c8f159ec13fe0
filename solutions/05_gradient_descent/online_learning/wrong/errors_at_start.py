import numpy as np


def online_learning(x, d, w, b, learning_rate):
    delta = np.dot(x, w) + b - d
    for n in range(len(x)):
        w = w - learning_rate * delta[n] * x[n]
        b = b - learning_rate * delta[n]
    return w, b
