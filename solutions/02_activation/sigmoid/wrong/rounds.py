import numpy as np


def sigmoid(x):
    return np.round(1 / (1 + np.exp(-x)), 2)
