import numpy as np


def sine_data():
    input_data = np.arange(0, np.pi * 2, 0.1)
    correct_data = np.sin(input_data)
    input_data = (input_data - np.pi) / np.pi
    return input_data, correct_data
