import numpy as np


def one_step(weight, slope, rate):
    return (np.asarray(weight) - rate * np.asarray(slope)).tolist()


def gradient_step(network, grad, learning_rate):
    for key in network:
        network[key] = one_step(network[key], grad[key], learning_rate)
