"""The AND gate as a perceptron with a threshold."""


def AND(x1, x2):
    # BEGIN SOLUTION
    w1, w2, theta = 1.0, 1.0, 1.5
    if w1 * x1 + w2 * x2 > theta:
        return 1
    return 0
    # END SOLUTION
