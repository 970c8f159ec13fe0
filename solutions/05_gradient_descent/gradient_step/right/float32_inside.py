import numpy as np


def gradient_step(network, grad, learning_rate):
    for key in list(network.keys()):
        w, g = np.float32(network[key]), np.float32(grad[key])
        network[key] = w - np.float32(learning_rate) * g
