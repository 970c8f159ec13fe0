import numpy as np


def step(u):
    return np.where(u > 0, 1, 0)


def perceptron(x, w, b):
    weights = np.append(w, b)
    return step(np.einsum("i,i->", weights, np.append(x, 1.0)))
