import numpy as np

from common.functions import softmax


def forward(network, x):
    u1 = np.dot(x, network["W1"]) + network["b1"]
    u2 = np.dot(u1, network["W2"]) + network["b2"]
    return softmax(u2), u1
