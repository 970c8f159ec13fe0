import numpy as np


def perceptron(x, w, b):
    return 1 if np.sum(x) + b > 0 else 0
