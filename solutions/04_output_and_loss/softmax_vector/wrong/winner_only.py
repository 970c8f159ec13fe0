import numpy as np


def softmax(x):
    return np.eye(len(x))[np.argmax(x)]
