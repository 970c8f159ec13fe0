import numpy as np


def perceptron(x, w, b):
    u = int(np.dot(w, x) + b)
    return 1 if u > 0 else 0
