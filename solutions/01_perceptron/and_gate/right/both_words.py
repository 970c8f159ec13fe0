def AND(x1, x2):
    return x1 == 1 and x2 == 1
