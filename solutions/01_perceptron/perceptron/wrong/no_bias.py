import numpy as np


def perceptron(x, w, b):
    return 1 if np.dot(w, x) > 0 else 0
