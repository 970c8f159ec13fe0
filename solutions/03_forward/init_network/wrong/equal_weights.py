import numpy as np


def init_network(input_size, hidden_size, output_size, rng):
    return {
        "W1": np.full((input_size, hidden_size), rng.random()),
        "b1": np.full(hidden_size, rng.random()),
        "W2": np.full((hidden_size, output_size), rng.random()),
        "b2": np.full(output_size, rng.random()),
    }
