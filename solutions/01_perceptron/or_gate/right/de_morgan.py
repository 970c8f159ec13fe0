def NOT(x):
    return 1 - x


def OR(x1, x2):
    return NOT(NOT(x1) * NOT(x2))
