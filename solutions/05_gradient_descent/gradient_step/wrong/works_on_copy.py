import numpy as np


def gradient_step(network, grad, learning_rate):
    network = network.copy()
    for key in network:
        network[key] = network[key] - learning_rate * grad[key]
    return network
