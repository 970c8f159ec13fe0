import numpy as np


def gradient_step(network, grad, learning_rate):
    network = {key: network[key] - learning_rate * grad[key] for key in network}
    return network
