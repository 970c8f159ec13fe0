from common.functions import sigmoid


def d_sigmoid(x):
    y = sigmoid(x)
    y *= 1 - y
    return y
