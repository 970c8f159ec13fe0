import math


def sine_data():
    x, t = [], []
    angle = 0.0
    while angle < 2 * math.pi:
        x.append((angle - math.pi) / math.pi)
        t.append(math.sin(angle))
        angle = len(x) / 10
    return x, t
