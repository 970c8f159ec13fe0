"""The second layer: its total input, and its output after ReLU."""

import numpy as np

from common.functions import relu


def hidden_layer(z1, W2, b2):
    # BEGIN SOLUTION
    u2 = np.dot(z1, W2) + b2
    z2 = relu(u2)
    return u2, z2
    # END SOLUTION
