import numpy as np


def softmax(x):
    e = np.exp(x - np.max(np.abs(x)))
    return e / np.sum(e)
