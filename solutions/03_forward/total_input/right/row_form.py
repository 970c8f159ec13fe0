import numpy as np


def total_input(W, x, b):
    row = x[np.newaxis, :]
    return (np.dot(row, W.T) + b)[0]
