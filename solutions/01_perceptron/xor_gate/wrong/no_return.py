from common.functions import AND, NAND, OR


def XOR(x1, x2):
    s1 = NAND(x1, x2)
    s2 = OR(x1, x2)
    AND(s1, s2)
