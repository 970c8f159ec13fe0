import numpy as np


def softmax(x):
    return np.exp(x - np.max(x, axis=-1, keepdims=True))
