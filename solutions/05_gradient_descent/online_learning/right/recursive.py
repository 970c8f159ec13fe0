import numpy as np


def online_learning(x, d, w, b, learning_rate):
    if len(x) == 0:
        return w, b
    delta = np.dot(w, x[0]) + b - d[0]
    return online_learning(
        x[1:], d[1:], w - learning_rate * delta * x[0], b - learning_rate * delta, learning_rate
    )
