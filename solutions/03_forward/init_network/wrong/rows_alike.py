import numpy as np


def init_network(input_size, hidden_size, output_size, rng):
    return {
        "W1": np.tile(rng.random(hidden_size), (input_size, 1)),
        "b1": rng.random(hidden_size),
        "W2": np.tile(rng.random(output_size), (hidden_size, 1)),
        "b2": rng.random(output_size),
    }
