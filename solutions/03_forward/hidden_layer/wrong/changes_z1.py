import numpy as np

from common.functions import relu


def hidden_layer(z1, W2, b2):
    u2 = np.dot(z1, W2) + b2
    z1[...] = relu(z1)
    return u2, relu(u2)
