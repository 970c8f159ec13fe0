def init_network(input_size, hidden_size, output_size, rng):
    return {
        "W1": rng.standard_normal((input_size, hidden_size)),
        "b1": rng.standard_normal(hidden_size),
        "W2": rng.standard_normal((hidden_size, output_size)),
        "b2": rng.standard_normal(output_size),
    }
