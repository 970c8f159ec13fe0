from common.functions import NAND


def XOR(x1, x2):
    middle = NAND(x1, x2)
    return NAND(NAND(x1, middle), NAND(middle, x2))
