import numpy as np


def softmax(x):
    return (1 + np.tanh(x / 2)) / 2
