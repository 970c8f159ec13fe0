from common import functions


def d_sigmoid(x):
    y = functions.sigmoid(x)
    return y - y**2
