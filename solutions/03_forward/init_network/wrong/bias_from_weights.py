def init_network(input_size, hidden_size, output_size, rng):
    W1 = rng.random((input_size, hidden_size))
    W2 = rng.random((hidden_size, output_size))
    return {"W1": W1, "b1": W1[0], "W2": W2, "b2": W2[0]}
