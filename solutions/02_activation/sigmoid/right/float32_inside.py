import numpy as np


def sigmoid(x):
    x = np.asarray(x, dtype=np.float32)
    with np.errstate(over="ignore"):
        return np.reciprocal(1 + np.exp(-x))
