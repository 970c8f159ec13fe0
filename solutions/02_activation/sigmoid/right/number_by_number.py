import math


def one(number):
    if number >= 0:
        return 1.0 / (1.0 + math.exp(-number))
    power = math.exp(number)
    return power / (1.0 + power)


def sigmoid(x):
    if x.ndim == 0:
        return one(float(x))
    return [sigmoid(part) for part in x]
