import numpy as np


def AND(x1, x2):
    return int(np.dot([x1, x2], [0.5, 0.5]) - 0.7 > 0)


def NAND(x1, x2):
    if AND(x1, x2) == 0:
        return 1
    return 0
