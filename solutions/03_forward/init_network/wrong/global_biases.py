import numpy as np


def init_network(input_size, hidden_size, output_size, rng):
    return {
        "W1": rng.random((input_size, hidden_size)),
        "b1": np.random.rand(hidden_size),
        "W2": rng.random((hidden_size, output_size)),
        "b2": np.random.rand(output_size),
    }
