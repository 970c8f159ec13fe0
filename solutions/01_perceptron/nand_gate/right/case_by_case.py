def NAND(x1, x2):
    match (x1, x2):
        case (1, 1):
            return 0.0
        case _:
            return 1.0
