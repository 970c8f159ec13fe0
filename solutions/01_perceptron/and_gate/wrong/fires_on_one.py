def AND(x1, x2):
    w1, w2, theta = 0.5, 0.5, 0.3
    if w1 * x1 + w2 * x2 > theta:
        return 1
    return 0
