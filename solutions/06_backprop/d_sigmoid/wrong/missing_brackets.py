from common.functions import sigmoid


def d_sigmoid(x):
    y = sigmoid(x)
    return y * 1 - y
