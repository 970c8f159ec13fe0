import numpy as np


def online_learning(x, d, w, b, learning_rate):
    for n in range(len(x)):
        loss = (np.dot(x[n], w) + b - d[n]) ** 2 / 2
        w = w - learning_rate * loss * x[n]
        b = b - learning_rate * loss
    return w, b
