import numpy as np


def total_input(W, x, b):
    W_with_b = np.hstack([W, b[:, np.newaxis]])
    x_with_1 = np.append(x, 1)
    return np.dot(W_with_b, x_with_1)
