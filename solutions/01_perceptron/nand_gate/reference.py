"""The NAND gate as a perceptron with a bias."""


def NAND(x1, x2):
    # BEGIN SOLUTION
    w1, w2, b = -1.0, -1.0, 1.5
    if w1 * x1 + w2 * x2 + b > 0:
        return 1
    return 0
    # END SOLUTION
