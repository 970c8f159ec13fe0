import numpy as np


def relu(x):
    return np.logaddexp(0, x)
