import numpy as np


def online_learning(x, d, w, b, learning_rate):
    v = np.append(w, b)
    rows = np.hstack([x, np.ones((len(x), 1))])
    for row, target in zip(rows, d):
        v = v + learning_rate * (target - row @ v) * row
    return v[:-1], v[-1]
