import numpy as np


def hidden_layer(z1, W2, b2):
    return np.dot(z1, W2) + b2
