import numpy as np

from common.functions import sigmoid


def d_sigmoid(x):
    y = sigmoid(x)
    return np.sum(y * (1 - y))
