from common.functions import AND, NAND


def XOR(x1, x2):
    s1 = NAND(x1, x2)
    return AND(x1, s1)
