from common.functions import sigmoid


def d_sigmoid(x):
    return sigmoid(x) * (1 - x)
