import numpy as np

from common.functions import relu, softmax


def forward(network, x):
    net = {name: value.astype(np.float32) for name, value in network.items()}
    z1 = relu(np.dot(x.astype(np.float32), net["W1"]) + net["b1"])
    y = softmax(np.dot(z1, net["W2"]) + net["b2"])
    return [y, z1]
