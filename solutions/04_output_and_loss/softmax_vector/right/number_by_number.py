import math


def softmax(x):
    largest = max(x)
    powers = [math.exp(score - largest) for score in x]
    total = sum(powers)
    return [power / total for power in powers]
