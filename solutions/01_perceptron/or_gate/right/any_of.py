def OR(x1, x2):
    return any((x1, x2))
