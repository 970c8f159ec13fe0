import numpy as np


def minibatch_sgd(x, d, w, b, learning_rate, batch_size):
    if len(x) == 0:
        return w, b
    first, rest = slice(None, batch_size), slice(batch_size, None)
    errors = x[first] @ w + b - d[first]
    new_w = w - learning_rate * errors @ x[first] / len(errors)
    new_b = b - learning_rate * sum(errors) / len(errors)
    return minibatch_sgd(x[rest], d[rest], new_w, new_b, learning_rate, batch_size)
