import numpy as np


def sine_data():
    angles = np.arange(63, dtype=np.float32) * np.float32(0.1)
    x = (angles - np.float32(np.pi)) / np.float32(np.pi)
    return x, np.sin(angles)
