import numpy as np


def relu(x):
    return max(0, np.max(x))
