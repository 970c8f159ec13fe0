import numpy as np


def sine_data():
    turns = np.exp(0.1j * np.arange(63))
    return np.interp(np.arange(63) / 10, [0.0, 2 * np.pi], [-1.0, 1.0]), turns.imag
