import numpy as np


def init_network(input_size, hidden_size, output_size, rng):
    sizes = (input_size, hidden_size, output_size)
    network = {}
    for n in (1, 2):
        network[f"W{n}"] = rng.random(sizes[n - 1 : n + 1], dtype=np.float32)
        network[f"b{n}"] = rng.random(sizes[n], dtype=np.float32)
    return network
