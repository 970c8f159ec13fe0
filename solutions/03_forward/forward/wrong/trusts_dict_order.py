import numpy as np

from common.functions import relu, softmax


def forward(network, x):
    W1, b1, W2, b2 = network.values()
    z1 = relu(np.dot(x, W1) + b1)
    return softmax(np.dot(z1, W2) + b2), z1
