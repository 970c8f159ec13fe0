def NAND(x1: int, x2: int) -> int:
    return 1 - x1 * x2


if __name__ == "__main__":
    print([NAND(a, b) for a in (0, 1) for b in (0, 1)])
