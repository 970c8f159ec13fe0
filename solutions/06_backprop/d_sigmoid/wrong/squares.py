from common.functions import sigmoid


def d_sigmoid(x):
    return sigmoid(x) * sigmoid(x)
