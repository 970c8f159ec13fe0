import numpy as np


def d_relu(x):
    return np.greater(x, 0).astype(np.float32)
