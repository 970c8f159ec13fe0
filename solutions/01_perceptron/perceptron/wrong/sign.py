import numpy as np


def perceptron(x, w, b):
    return np.sign(np.dot(w, x) + b)
