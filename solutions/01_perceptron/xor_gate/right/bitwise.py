import numpy as np


def XOR(x1, x2):
    return np.bitwise_xor(x1, x2)
