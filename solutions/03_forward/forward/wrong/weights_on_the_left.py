import numpy as np

from common.functions import relu, softmax


def forward(network, x):
    u1 = np.dot(network["W1"], x) + network["b1"]
    z1 = relu(u1)
    u2 = np.dot(network["W2"], z1) + network["b2"]
    return softmax(u2), z1
