import numpy as np


def gradient_step(network, grad, learning_rate):
    for key in ("W1", "b1", "W2", "b2"):
        network[key] -= learning_rate * grad[key]
