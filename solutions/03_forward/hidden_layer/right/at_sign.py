from common.functions import relu


def hidden_layer(z1: object, W2: object, b2: object) -> tuple:
    return (u2 := z1 @ W2 + b2), relu(u2)
