def init_network(input_size, hidden_size, output_size, rng):
    return {
        "W1": rng.integers(0, 2, (input_size, hidden_size)),
        "b1": rng.integers(0, 2, hidden_size),
        "W2": rng.integers(0, 2, (hidden_size, output_size)),
        "b2": rng.integers(0, 2, output_size),
    }
