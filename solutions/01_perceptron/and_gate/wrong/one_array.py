def AND(x):
    return 1 if x[0] + x[1] > 1.5 else 0
