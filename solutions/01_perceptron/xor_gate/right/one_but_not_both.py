from common import functions


def XOR(x1: int, x2: int) -> int:
    return functions.OR(x1, x2) - functions.AND(x1, x2)


if __name__ == "__main__":
    print([XOR(a, b) for a in (0, 1) for b in (0, 1)])
