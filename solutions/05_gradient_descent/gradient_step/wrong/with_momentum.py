import numpy as np


velocity = {}


def gradient_step(network, grad, learning_rate):
    for key in network:
        last = velocity.get(key, 0.0)
        if np.shape(last) != network[key].shape:
            last = 0.0
        velocity[key] = 0.9 * last - learning_rate * grad[key]
        network[key] += velocity[key]
