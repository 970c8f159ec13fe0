"""The sigmoid function, right for numbers of any size."""

import numpy as np


def sigmoid(x):
    # BEGIN SOLUTION
    e = np.exp(-np.abs(x))  # between 0 and 1, so it cannot overflow
    return np.where(x >= 0, 1.0, e) / (1.0 + e)
    # END SOLUTION
