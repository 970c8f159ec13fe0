from common.functions import sigmoid


def d_sigmoid(x):
    h = 1e-4
    return (sigmoid(x + h) - sigmoid(x - h)) / (2 * h)
