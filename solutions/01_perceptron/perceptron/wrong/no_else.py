import numpy as np


def perceptron(x, w, b):
    if np.dot(w, x) + b > 0:
        return 1
