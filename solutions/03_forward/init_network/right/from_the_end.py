import numpy as np


def init_network(input_size, hidden_size, output_size, rng):
    return {
        "W1": np.transpose(rng.random((hidden_size, input_size))),
        "b1": rng.random((1, hidden_size))[0],
        "W2": 1 - rng.random((hidden_size, output_size)),
        "b2": rng.random(output_size),
    }
