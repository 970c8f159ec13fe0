import numpy as np


def perceptron(x, w, b):
    w *= x
    return 1 if np.sum(w) + b > 0 else 0
