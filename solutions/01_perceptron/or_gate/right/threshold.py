def OR(x1: int, x2: int) -> float:
    theta = 0.2
    return 1.0 if 0.5 * x1 + 0.5 * x2 > theta else 0.0


if __name__ == "__main__":
    print(OR(0, 1))
