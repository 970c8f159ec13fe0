import numpy as np


def sine_data():
    x = np.arange(0, 2 * np.pi, 0.1)
    return 2 * (x - x.min()) / (x.max() - x.min()) - 1, np.sin(x)
