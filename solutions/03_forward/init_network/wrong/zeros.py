import numpy as np


def init_network(input_size, hidden_size, output_size, rng):
    return {
        "W1": np.zeros((input_size, hidden_size)),
        "b1": np.zeros(hidden_size),
        "W2": np.zeros((hidden_size, output_size)),
        "b2": np.zeros(output_size),
    }
