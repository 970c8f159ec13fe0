def init_network(input_size, hidden_size, output_size, rng):
    return {
        "W1": rng.random((hidden_size, input_size)),
        "b1": rng.random(hidden_size),
        "W2": rng.random((output_size, hidden_size)),
        "b2": rng.random(output_size),
    }
