import math


def one(number):
    power = math.exp(-abs(number))
    return power / (1 + power) ** 2


def d_sigmoid(x):
    if x.ndim == 0:
        return one(float(x))
    return [d_sigmoid(part) for part in x]
