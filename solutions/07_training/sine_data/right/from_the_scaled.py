import numpy as np


def scaled(angles):
    return angles / np.pi - 1.0


def sine_data():
    x = scaled(np.arange(63) / 10)
    return [x, -np.sin(np.pi * x)]
