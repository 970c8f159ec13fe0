def XOR(x1, x2):
    return float((x1 + x2) % 2)
