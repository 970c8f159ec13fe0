def OR(x1, x2):
    if x1 == 1:
        return 1
    return x2
