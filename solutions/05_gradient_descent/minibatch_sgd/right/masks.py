import numpy as np


def minibatch_sgd(x, d, w, b, learning_rate, batch_size):
    index = np.arange(len(x)) // batch_size
    for k in np.unique(index):
        x_n, d_n = x[index == k], d[index == k]
        error = x_n.dot(w) + b - d_n
        w, b = w - learning_rate * (error @ x_n) / error.size, b - learning_rate * error.mean()
    return w, b
