import numpy as np


def gradient_step(network, grad, learning_rate):
    learning_rate = 0.01
    for key in network:
        network[key] -= learning_rate * grad[key]
