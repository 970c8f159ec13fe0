"""The OR gate as a perceptron on vectors."""

import numpy as np


def OR(x1, x2):
    # BEGIN SOLUTION
    x = np.array([x1, x2])
    w = np.array([1.0, 1.0])
    b = -0.5
    if np.sum(w * x) + b > 0:
        return 1
    return 0
    # END SOLUTION
