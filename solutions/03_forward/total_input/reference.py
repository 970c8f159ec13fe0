"""The total input of one layer for one sample, in the column form."""

import numpy as np


def total_input(W, x, b):
    # BEGIN SOLUTION
    return np.dot(W, x) + b
    # END SOLUTION
