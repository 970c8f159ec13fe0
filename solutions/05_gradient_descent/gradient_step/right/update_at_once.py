import numpy as np


def gradient_step(network, grad, learning_rate):
    network.update({key: value - learning_rate * grad[key] for key, value in network.items()})
