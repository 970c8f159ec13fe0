import numpy as np


def perceptron(x, w, b):
    return np.where(w * x + b > 0, 1, 0)
