import numpy as np


def softmax(x):
    y = np.exp(x - np.amax(x, axis=-1, keepdims=True))
    return y / y.sum(axis=-1, keepdims=True)
