from common.functions import sigmoid


def d_sigmoid(x):
    return 1 - sigmoid(x)
