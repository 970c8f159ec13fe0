def init_network(input_size, hidden_size, output_size, rng):
    W1 = rng.random((input_size, hidden_size))
    b1 = rng.random(hidden_size)
    W2 = rng.random((hidden_size, output_size))
    b2 = rng.random(output_size)
    return W1, b1, W2, b2
