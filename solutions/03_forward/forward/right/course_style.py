import numpy as np

from common import functions


def forward(network, x):
    W1, W2 = network["W1"], network["W2"]
    b1, b2 = network["b1"], network["b2"]

    u1 = np.dot(x, W1) + b1
    z1 = functions.relu(u1)
    u2 = np.dot(z1, W2) + b2

    return functions.softmax(u2), z1
