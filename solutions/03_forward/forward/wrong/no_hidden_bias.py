import numpy as np

from common.functions import relu, softmax


def forward(network, x):
    u1 = np.dot(x, network["W1"])
    z1 = relu(u1)
    u2 = np.dot(z1, network["W2"]) + network["b2"]
    return softmax(u2), z1
