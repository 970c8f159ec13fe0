import numpy as np


def sine_data():
    x = np.arange(0, 2 * np.pi, 0.1)
    return x, np.sin(x)
