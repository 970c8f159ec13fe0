from common.functions import sigmoid


def three_layer_forward(params, x):
    z1 = sigmoid(x * params["W1"] + params["b1"])
    z2 = sigmoid(z1 * params["W2"] + params["b2"])
    return z2 * params["W3"] + params["b3"]
