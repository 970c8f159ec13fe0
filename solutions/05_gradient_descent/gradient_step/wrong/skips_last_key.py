import numpy as np


def gradient_step(network, grad, learning_rate):
    for key in list(network)[:-1]:
        network[key] -= learning_rate * grad[key]
