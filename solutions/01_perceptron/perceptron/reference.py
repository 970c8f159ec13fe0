"""A perceptron with any number of inputs."""

import numpy as np


def perceptron(x, w, b):
    # BEGIN SOLUTION
    u = np.dot(w, x) + b
    if u > 0:
        return 1
    return 0
    # END SOLUTION
