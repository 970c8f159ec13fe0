import numpy as np


def gradient_step(network, grad, learning_rate):
    for key in network:
        grad[key] *= learning_rate
        network[key] -= grad[key]
