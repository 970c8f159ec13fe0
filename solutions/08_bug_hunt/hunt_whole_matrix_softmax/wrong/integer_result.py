import numpy as np


def softmax(x):
    y = np.zeros_like(x)
    rows, results = np.atleast_2d(x), np.atleast_2d(y)
    for n in range(len(rows)):
        e = np.exp(rows[n] - np.max(rows[n]))
        results[n] = e / np.sum(e)
    return y
