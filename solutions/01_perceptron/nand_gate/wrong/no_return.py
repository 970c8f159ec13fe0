def AND(x1, x2):
    return 1 if x1 + x2 > 1.5 else 0


def NAND(x1, x2):
    y = 1 - AND(x1, x2)
