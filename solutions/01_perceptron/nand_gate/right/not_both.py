def NAND(x1, x2):
    return not (x1 and x2)
