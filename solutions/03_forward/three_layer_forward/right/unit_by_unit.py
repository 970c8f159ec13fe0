import math


def three_layer_forward(params, x):
    if x.ndim == 2:
        return [three_layer_forward(params, row) for row in x]
    z = list(x)
    for W, b in (("W1", "b1"), ("W2", "b2"), ("W3", "b3")):
        u = [sum(z[i] * params[W][i, j] for i in range(len(z))) + params[b][j] for j in range(len(params[b]))]
        z = [1 / (1 + math.exp(-one)) for one in u]
    return u
