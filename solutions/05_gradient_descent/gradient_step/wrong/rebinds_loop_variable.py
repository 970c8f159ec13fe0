import numpy as np


def gradient_step(network, grad, learning_rate):
    for key, w in network.items():
        w = w - learning_rate * grad[key]
