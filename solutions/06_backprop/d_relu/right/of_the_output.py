from common.functions import relu


def d_relu(x):
    z = relu(x)
    return (z > 0).astype(float)
