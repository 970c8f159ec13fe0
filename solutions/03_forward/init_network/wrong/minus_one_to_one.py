def init_network(input_size, hidden_size, output_size, rng):
    return {
        "W1": rng.uniform(-1, 1, (input_size, hidden_size)),
        "b1": rng.uniform(-1, 1, hidden_size),
        "W2": rng.uniform(-1, 1, (hidden_size, output_size)),
        "b2": rng.uniform(-1, 1, output_size),
    }
