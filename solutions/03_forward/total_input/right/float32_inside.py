import numpy as np


def total_input(W, x, b):
    W, x, b = (np.asarray(a, dtype=np.float32) for a in (W, x, b))
    return np.matmul(W, x) + b
