import numpy as np


def softmax(x):
    e = np.exp2(x - np.max(x))
    return e / np.sum(e)
