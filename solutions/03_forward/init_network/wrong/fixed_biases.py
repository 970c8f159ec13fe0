import numpy as np


def init_network(input_size, hidden_size, output_size, rng):
    own = np.random.default_rng(0)
    return {
        "W1": rng.random((input_size, hidden_size)),
        "b1": own.random(hidden_size),
        "W2": rng.random((hidden_size, output_size)),
        "b2": own.random(output_size),
    }
