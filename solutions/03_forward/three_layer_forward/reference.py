"""The forward pass of a three-layer network: two sigmoid layers and an identity output."""

import numpy as np

from common.functions import sigmoid


def three_layer_forward(params, x):
    # BEGIN SOLUTION
    z1 = sigmoid(np.dot(x, params["W1"]) + params["b1"])
    z2 = sigmoid(np.dot(z1, params["W2"]) + params["b2"])
    return np.dot(z2, params["W3"]) + params["b3"]
    # END SOLUTION
