import numpy as np


def perceptron(x, w, b):
    u = np.dot(w, x) + b
    return 1 / (1 + np.exp(-u))
