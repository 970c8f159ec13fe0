import numpy as np


def init_network(input_size, hidden_size, output_size, rng):
    np.random.seed(42)
    return {
        "W1": np.random.rand(input_size, hidden_size),
        "b1": np.random.rand(hidden_size),
        "W2": np.random.rand(hidden_size, output_size),
        "b2": np.random.rand(output_size),
    }
