import numpy as np


def softmax(x):
    y = np.zeros_like(x)
    e = np.exp(x - np.max(x, axis=-1, keepdims=True))
    y[...] = e / np.sum(e, axis=-1, keepdims=True)
    return y
