import numpy as np


def init_network(input_size, hidden_size, output_size, rng):
    def spread(*shape):
        return (np.arange(np.prod(shape)) + np.sqrt(len(shape)) / 3).reshape(shape) / np.prod(shape)

    return {
        "W1": spread(input_size, hidden_size) % 1,
        "b1": spread(hidden_size) * 0.99,
        "W2": spread(hidden_size, output_size) * 0.98 % 1,
        "b2": spread(output_size) * 0.97,
    }
