def init_network(input_size, hidden_size, output_size, rng):
    return {
        "W1": rng.random((input_size, hidden_size)),
        "b1": rng.random(hidden_size) / 2,
        "W2": rng.random((hidden_size, output_size)),
        "b2": rng.random(output_size) / 2,
    }
