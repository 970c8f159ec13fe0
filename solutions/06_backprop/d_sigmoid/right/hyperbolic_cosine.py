import numpy as np


def d_sigmoid(x):
    with np.errstate(over="ignore"):
        return 1 / (2 + 2 * np.cosh(x))
