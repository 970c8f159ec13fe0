import numpy as np


def softmax(x):
    rows = np.atleast_2d(x)
    for row in rows:
        row -= np.max(row)
    e = np.exp(x)
    return e / np.sum(e, axis=-1, keepdims=True)
