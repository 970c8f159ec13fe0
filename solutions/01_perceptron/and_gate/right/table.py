TABLE = {(1, 1): 1}


def AND(x1, x2):
    return TABLE.get((x1, x2), 0)
