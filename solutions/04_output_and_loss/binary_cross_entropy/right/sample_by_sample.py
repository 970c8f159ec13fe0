import math


def binary_cross_entropy(d, y):
    losses = []
    for target, output in zip(d.ravel(), y.ravel()):
        p = output if target == 1 else 1 - output
        losses.append(-math.log(p + 1e-7))
    return sum(losses) / len(losses)
