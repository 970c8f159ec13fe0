import numpy as np


def gradient_step(network, grad, learning_rate):
    for key in network:
        network[key] -= learning_rate - grad[key]
