def OR(x1, x2):
    return 1 if x1 + x2 == 1 else 0
