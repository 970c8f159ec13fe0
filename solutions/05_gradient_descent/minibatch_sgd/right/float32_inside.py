import numpy as np


def minibatch_sgd(x, d, w, b, learning_rate, batch_size):
    x, d, w, b = (np.array(value, dtype=np.float32) for value in (x, d, w, b))
    for start in range(0, len(x), batch_size):
        x_n, d_n = x[start : start + batch_size], d[start : start + batch_size]
        error = x_n @ w + b - d_n
        w = w - np.float32(learning_rate) * np.mean(error[:, None] * x_n, axis=0)
        b = b - np.float32(learning_rate) * np.mean(error)
    return [w, b]
