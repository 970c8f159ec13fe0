import numpy as np

from common.functions import sigmoid


def d_sigmoid(x):
    np.clip(x, -500, 500, out=x)
    return sigmoid(x) * (1 - sigmoid(x))
