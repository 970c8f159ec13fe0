import numpy as np


def total_input(W, x, b):
    row = x.reshape(1, -1)
    return (np.dot(row, W.T) + b)[0]
