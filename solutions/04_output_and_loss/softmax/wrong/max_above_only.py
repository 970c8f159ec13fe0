import numpy as np


def softmax(x):
    above = np.exp(x - np.max(x, axis=-1, keepdims=True))
    return above / np.sum(np.exp(x), axis=-1, keepdims=True)
