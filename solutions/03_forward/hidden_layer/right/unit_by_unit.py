def one_sample(z, W2, b2):
    return [sum(z * W2[:, j]) + b2[j] for j in range(len(b2))]


def hidden_layer(z1, W2, b2):
    if z1.ndim == 1:
        u2 = one_sample(z1, W2, b2)
        return u2, [max(0, u) for u in u2]
    layers = [hidden_layer(z, W2, b2) for z in z1]
    return [u for u, _ in layers], [z for _, z in layers]
