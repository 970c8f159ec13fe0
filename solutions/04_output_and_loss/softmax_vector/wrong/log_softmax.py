import numpy as np


def softmax(x):
    e = np.exp(x - np.max(x))
    return x - np.max(x) - np.log(np.sum(e))
