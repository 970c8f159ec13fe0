import numpy as np


def sine_data():
    angles = np.linspace(0.0, 6.2, 63)
    return angles / np.pi - 1, np.sin(angles)
