def hidden_layer(z1, W2, b2):
    u2 = b2 + z1.dot(W2)
    z2 = u2.copy()
    z2[u2 < 0] = 0
    return u2, z2
