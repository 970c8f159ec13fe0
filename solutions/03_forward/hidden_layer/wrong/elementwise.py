from common.functions import relu


def hidden_layer(z1, W2, b2):
    u2 = z1 * W2 + b2
    return u2, relu(u2)
