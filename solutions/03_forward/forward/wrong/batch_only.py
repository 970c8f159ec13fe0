import numpy as np

from common.functions import relu, softmax


def forward(network, x):
    z1 = np.zeros((x.shape[0], len(network["b1"])))
    for n in range(x.shape[0]):
        z1[n] = relu(np.dot(x[n, :], network["W1"]) + network["b1"])
    u2 = np.dot(z1, network["W2"]) + network["b2"]
    return softmax(u2), z1
