from common.functions import sigmoid


def d_relu(x):
    return sigmoid(x) * (1 - sigmoid(x))
