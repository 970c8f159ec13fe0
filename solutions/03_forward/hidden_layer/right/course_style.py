import numpy as np

from common import functions


def hidden_layer(z1, W2, b2):
    u2 = np.dot(z1, W2) + b2
    z2 = functions.relu(u2)

    return u2, z2
