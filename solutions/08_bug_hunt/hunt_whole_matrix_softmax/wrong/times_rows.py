import numpy as np


def softmax(x):
    e = np.exp(x - np.max(x))
    return len(x) * e / np.sum(e)
