import numpy as np


def sine_data():
    x = np.linspace(0, 2 * np.pi, 63)
    return (x - np.pi) / np.pi, np.sin(x)
