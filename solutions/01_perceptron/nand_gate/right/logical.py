import numpy as np


def NAND(x1, x2):
    return np.logical_not(np.logical_and(x1, x2))
