"""The activation functions of the course and their derivatives."""

import numpy as np

from common.functions import d_relu, d_sigmoid, relu, sigmoid, step_function


def picture():
    u = np.linspace(-6.0, 6.0, 481)
    return {
        "u": u,
        "step": step_function(u),
        "sigmoid": sigmoid(u),
        "d_sigmoid": d_sigmoid(u),
        "relu": relu(u),
        "d_relu": d_relu(u),
    }
