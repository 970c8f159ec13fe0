import numpy as np

from common.functions import sigmoid


def d_sigmoid(x):
    y = sigmoid(np.asarray(x, dtype=np.float32)).astype(np.float32)
    return y * (1 - y)
