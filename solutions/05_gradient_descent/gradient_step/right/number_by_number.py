import numpy as np


def gradient_step(network, grad, learning_rate):
    for key in sorted(network):
        for idx in np.ndindex(network[key].shape):
            network[key][idx] -= learning_rate * grad[key][idx]
