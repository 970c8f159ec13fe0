def AND(x1, x2):
    return min(x1, x2)
