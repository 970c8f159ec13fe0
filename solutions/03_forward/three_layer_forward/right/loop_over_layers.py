from common.functions import sigmoid


def three_layer_forward(params, x):
    z = x
    for n in range(1, 4):
        u = z @ params[f"W{n}"] + params[f"b{n}"]
        z = sigmoid(u) if n < 3 else u
    return z
