"""The derivative of the sigmoid, of the number that goes into it."""

from common.functions import sigmoid


def d_sigmoid(x):
    # BEGIN SOLUTION
    y = sigmoid(x)
    return y * (1.0 - y)
    # END SOLUTION
