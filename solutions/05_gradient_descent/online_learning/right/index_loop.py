import numpy as np


def online_learning(x, d, w, b, learning_rate):
    w = w.copy()
    for n in range(len(x)):
        y = np.sum(x[n] * w) + b
        grad_w = (y - d[n]) * x[n]
        grad_b = y - d[n]
        w -= learning_rate * grad_w
        b -= learning_rate * grad_b
    return w, b
