def NAND(x1, x2):
    x = [x1, x2]
    w = [-0.5, -0.5]
    return 1 if w * x + 0.7 > 0 else 0
