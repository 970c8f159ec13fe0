import numpy as np


def init_network(input_size, hidden_size, output_size, rng):
    return {
        "W1": np.sort(rng.random((input_size, hidden_size)), axis=0),
        "b1": rng.random(hidden_size),
        "W2": np.sort(rng.random((hidden_size, output_size)), axis=0),
        "b2": rng.random(output_size),
    }
