"""The forward pass of a two-layer classifier: ReLU hidden layer, softmax output."""

import numpy as np

from common.functions import relu, softmax


def forward(network, x):
    # BEGIN SOLUTION
    u1 = np.dot(x, network["W1"]) + network["b1"]
    z1 = relu(u1)
    u2 = np.dot(z1, network["W2"]) + network["b2"]
    return softmax(u2), z1
    # END SOLUTION
