import numpy as np


def perceptron(x, w, b):
    return np.dot(w, x) + b
