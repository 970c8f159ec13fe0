from common.functions import relu


def d_relu(x):
    h = 1e-4
    return (relu(x + h) - relu(x - h)) / (2 * h)
