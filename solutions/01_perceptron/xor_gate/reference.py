"""The XOR gate: two layers of perceptrons."""

from common.functions import AND, NAND, OR


def XOR(x1, x2):
    # BEGIN SOLUTION
    s1 = NAND(x1, x2)
    s2 = OR(x1, x2)
    return AND(s1, s2)
    # END SOLUTION
