import numpy as np

from common.functions import sigmoid


def d_sigmoid(x):
    x, h = np.asarray(x, dtype=np.float64), 1e-4
    return (sigmoid(x + h) - sigmoid(x - h)) / (2 * h)
