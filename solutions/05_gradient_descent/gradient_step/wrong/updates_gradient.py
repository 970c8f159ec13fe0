import numpy as np


def gradient_step(network, grad, learning_rate):
    for key in grad:
        grad[key] -= learning_rate * network[key]
