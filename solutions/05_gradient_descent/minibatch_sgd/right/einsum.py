import numpy as np


def minibatch_sgd(x, d, w, b, learning_rate, batch_size):
    w = w.copy()
    for i in range((len(x) + batch_size - 1) // batch_size):
        rows = slice(i * batch_size, (i + 1) * batch_size)
        error = np.einsum("ij,j->i", x[rows], w) + b - d[rows]
        w -= learning_rate * np.einsum("i,ij->j", error, x[rows]) / len(error)
        b -= learning_rate * np.einsum("i->", error) / len(error)
    return w, b
