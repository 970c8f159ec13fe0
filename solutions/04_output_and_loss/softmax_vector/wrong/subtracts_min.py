import numpy as np


def softmax(x):
    e = np.exp(x - np.min(x))
    return e / np.sum(e)
