import numpy as np

from common.functions import sigmoid


def d_sigmoid(x):
    dx = np.zeros_like(x)
    dx[...] = sigmoid(x) * (1 - sigmoid(x))
    return dx
