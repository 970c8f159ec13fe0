from common.functions import sigmoid


def d_sigmoid(x):
    h = 0.1
    return (sigmoid(x + h) - sigmoid(x)) / h
