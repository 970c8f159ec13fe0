import numpy as np


def online_learning(x, d, w, b, learning_rate):
    W, c = w.reshape(-1, 1).copy(), np.array([b], dtype=float)
    for n in range(x.shape[0]):
        row = x[n : n + 1]
        delta = row @ W + c - d[n]
        W -= learning_rate * row.T @ delta
        c -= learning_rate * delta.sum(axis=0)
    return W.ravel(), c
