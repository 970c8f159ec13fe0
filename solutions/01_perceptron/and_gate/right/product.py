def AND(x1: int, x2: int) -> int:
    return x1 * x2


if __name__ == "__main__":
    print(AND(1, 1))
