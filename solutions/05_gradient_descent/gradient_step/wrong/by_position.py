import numpy as np


def gradient_step(network, grad, learning_rate):
    for w, g in zip(network.values(), grad.values()):
        w -= learning_rate * g
