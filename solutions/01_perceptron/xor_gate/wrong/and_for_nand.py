from common.functions import AND, OR


def XOR(x1, x2):
    s1 = AND(x1, x2)
    s2 = OR(x1, x2)
    return AND(s1, s2)
