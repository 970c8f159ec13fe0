import numpy as np


def gradient_step(network, grad, learning_rate):
    for key, gradient in grad.items():
        step = np.multiply(gradient, learning_rate).astype(network[key].dtype)
        np.subtract(network[key], step, out=network[key])
    return network
