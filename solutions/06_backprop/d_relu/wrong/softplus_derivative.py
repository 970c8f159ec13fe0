from common.functions import sigmoid


def d_relu(x):
    return sigmoid(x)
